// The sentences of the page by their keys, so that a test names things as a person reads them, in either language.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './visit.mjs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** `say('offers.add')`, `say('start.continue.title', { company: 'Contoso' })`. An unknown key is a mistake of the test. */
export function speak(language) {
    const folder = path.join(root, 'assets/texts', language);
    const texts = Object.assign({}, ...readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => read(path.join(folder, name))),
        read(path.join(root, `assets/programmes/marketplace-rewards/texts.${language}.json`)));
    return (key, values = {}) => {
        const text = texts[key];
        if (typeof text !== 'string') throw new Error(`no text ${key} in ${language}`);
        return text.replace(/\{([a-z_-]+)\}/g, (whole, name) => values[name] ?? whole);
    };
}

export const programme = read(path.join(root, 'assets/programmes/marketplace-rewards/2021-05.json'));
