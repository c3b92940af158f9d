// The bundled files, as web/build/site.mjs has packed them.

// The parts of keys between their dots, with 0 for a sentence; "" is the key up to there.
interface Keys {
    [part: string]: Keys | 0;
}

export interface Bundle {
    languages: string[];
    keys: Record<string, Keys>; // name in assets/ with "*" for the language -> what it has sentences for
    sentences: (string | null)[][]; // for each language, in the order of the keys
    files: Record<string, unknown>; // name in assets/ -> what it holds
}

function list_keys(branch: Keys, above = ""): string[] {
    return Object.entries(branch).flatMap(([part, inner]) => {
        const key = part && above ? `${above}.${part}` : above || part;
        return inner === 0 ? [key] : list_keys(inner, key);
    });
}

// Name in assets/ -> its text.
export function unpack({ languages, keys, sentences, files }: Bundle): [string, string][] {
    const unpacked = Object.entries(files);
    let first = 0;
    for (const [name, tree] of Object.entries(keys)) {
        const listed = list_keys(tree);
        languages.forEach((language, index) => {
            const own = listed.map((key, place) => [key, sentences[index]?.[first + place] ?? null]);
            unpacked.push([name.replace("*", language), Object.fromEntries(own.filter(([, sentence]) => sentence !== null))]);
        });
        first += listed.length;
    }
    return unpacked.map(([name, content]) => [name, JSON.stringify(content)]);
}
