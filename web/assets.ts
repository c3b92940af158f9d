// The bundled files, as web/build/site.mjs has packed them.

export interface Bundle {
    languages: string[];
    files: Record<string, unknown>; // name in assets/ -> what it holds
    texts: Record<string, Record<string, (string | null)[]>>; // name with "*" for the language -> key -> a sentence for each language
}

// Name in assets/ -> its text.
export function unpack(bundle: Bundle): [string, string][] {
    const files: [string, unknown][] = Object.entries(bundle.files);
    for (const [name, sentences] of Object.entries(bundle.texts))
        bundle.languages.forEach((language, index) => {
            const own = Object.entries(sentences).map(([key, each]) => [key, each[index] ?? null]);
            files.push([name.replace("*", language), Object.fromEntries(own.filter(([, sentence]) => sentence !== null))]);
        });
    return files.map(([name, content]) => [name, JSON.stringify(content)]);
}
