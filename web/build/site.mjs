// Makes the site from what was built: `node web/build/site.mjs --program DIR --fonts DIR --site DIR --sizes FILE --version V`.
//
// web/index.html names the other files plainly ("palier.wasm"). Here each gets a name with a hash of its content, so that a server may
// tell browsers to keep it for ever; every mention is replaced; and each file gets a brotli and a gzip twin for servers that send
// them. All names are relative, so that the site works under any path.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import zlib from 'node:zlib';
import { build, transform } from 'esbuild';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { values: given } = parseArgs({ options: Object.fromEntries(
    ['program', 'fonts', 'site', 'sizes', 'version'].map((name) => [name, { type: 'string' }])) });
const source = (...parts) => path.join(root, ...parts);
// The browsers of the last three years; what they lack would be rewritten.
const target = ['chrome119', 'firefox119', 'safari17'];

// One file for all of assets/ but the words of the command line, and for the examples. What exists in several languages is folded, which is a
// seventh less to download: the keys once, as a tree by their parts with 0 for each sentence, and the sentences of each language in that order.
// web/assets.ts unfolds it.
const languages = ['en', 'fr'];
// Words that only the command line has a use for.
const left_behind = /^command-line\//;

// The worked examples that the page runs: the golden cases ("G" and a number) of its programmes, with the bases that they rest on.
async function examples() {
    const files = {};
    for (const programme of await readdir(source('assets/programmes'))) {
        for (const name of (await readdir(source('tests/cases', programme))).sort()) {
            const file = JSON.parse(await readFile(source('tests/cases', programme, name), 'utf8'));
            const cases = file.cases.filter(({ id }) => /^G\d/.test(id));
            const needed = new Set(cases.map(({ base }) => base));
            for (const { id, base } of (file.bases ?? []).toReversed()) if (needed.has(id)) needed.add(base);
            const bases = file.bases?.filter(({ id }) => needed.has(id));
            const lost = cases.find(({ base }) => base && ![...(bases ?? []), ...cases].some(({ id }) => id === base));
            if (lost) throw new Error(`tests/cases/${programme}/${name}: ${lost.id} rests on ${lost.base}, which is no base and not golden`);
            if (cases.length > 0) files[`cases/${programme}/${name}`] = { ...file, bases, cases };
        }
    }
    return files;
}

/** The tree without its sentences, which go to the end of each language's list. */
function fold(branch, sentences) {
    if (Array.isArray(branch)) {
        languages.forEach((_, language) => sentences[language].push(branch[language] ?? null));
        return 0;
    }
    const parts = Object.entries(branch).map(([part, inner]) => [part, fold(inner, sentences)]);
    return parts.length === 1 && parts[0][0] === '' ? 0 : Object.fromEntries(parts);
}

async function assets() {
    const texts = {}, files = await examples();
    const entries = await readdir(source('assets'), { withFileTypes: true, recursive: true });
    const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
        .map((entry) => path.relative(source('assets'), path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join('/'))
        .filter((name) => !left_behind.test(name));
    for (const name of names.sort()) {
        let parsed;
        try {
            parsed = JSON.parse(await readFile(source('assets', name), 'utf8'));
        } catch (error) {
            throw new Error(`assets/${name} is not JSON: ${error.message}`);
        }
        const language = languages.findIndex((each) => name.split(/[/.]/).includes(each));
        if (language < 0) {
            files[name] = parsed;
            continue;
        }
        const tree = (texts[name.replace(new RegExp(`\\b${languages[language]}\\b`), '*')] ??= {});
        for (const [key, sentence] of Object.entries(parsed)) {
            let branch = tree;
            for (const part of key.split('.')) branch = (branch[part] ??= {});
            (branch[''] ??= [])[language] = sentence;
        }
    }
    const sentences = languages.map(() => []);
    const keys = Object.fromEntries(Object.entries(texts).map(([name, tree]) => [name, fold(tree, sentences)]));
    return JSON.stringify({ languages, keys, sentences, files });
}

async function page_script() {
    const result = await build({ entryPoints: [source('web/main.ts')], bundle: true, write: false, minify: true, format: 'esm', target,
        legalComments: 'none', define: { PALIER_VERSION: JSON.stringify(given.version) }, external: ['*/palier.js'], logLevel: 'warning' });
    return result.outputFiles[0].contents;
}

const minified = async (text, loader) => (await transform(text, { minify: true, loader, target, legalComments: 'none' })).code;

function with_hash(name, content) {
    const { name: stem, ext } = path.parse(name);
    return `${stem}.${createHash('sha256').update(content).digest('base64url').replace(/[-_]/g, '').slice(0, 10)}${ext}`;
}

const names = new Map();   // plain name -> name with a hash
const files = new Map();   // name in the site -> bytes
function add(name, content) {
    const bytes = Buffer.from(content);
    const hashed = with_hash(name, bytes);
    names.set(name, hashed);
    files.set(hashed, bytes);
}
/** Every quoted mention of a plain name, replaced. */
function with_names(text) {
    return text.replace(/(["'(])(?:\.\/)?([a-z0-9-]+\.[a-z0-9]+)(?=["')])/g, (whole, quote, name) => (names.has(name) ? quote + names.get(name) : whole));
}

add('palier.wasm', await readFile(path.join(given.program, 'palier.wasm')));
add('palier.js', await minified(await readFile(path.join(given.program, 'palier.js'), 'utf8'), 'js'));
for (const weight of [400, 600]) add(`inter-${weight}.ttf`, await readFile(path.join(given.fonts, `inter-${weight}.ttf`)));
add('assets.json', await assets());
add('palier.css', with_names(await minified(await readFile(source('web/palier.css'), 'utf8'), 'css')));
add('main.js', await page_script());
files.set('index.html', Buffer.from(with_names(await readFile(source('web/index.html'), 'utf8'))));
files.set('notices.txt', Buffer.from(`${await readFile(source('LICENSE'), 'utf8')}\n\n${await readFile(source('NOTICES.md'), 'utf8')}`));

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const sizes = await Promise.all([...files].map(async ([name, bytes]) => ({
    name, bytes,
    br: await brotli(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    gz: await gzip(bytes, { level: 9 }),
})));

// Written beside the old site and swapped in, so that a server never sends half of one and half of the other.
const fresh = `${given.site}.new`;
await rm(fresh, { recursive: true, force: true });
await mkdir(fresh, { recursive: true });
for (const { name, bytes, br, gz } of sizes) {
    await writeFile(path.join(fresh, name), bytes);
    await writeFile(path.join(fresh, `${name}.br`), br);
    await writeFile(path.join(fresh, `${name}.gz`), gz);
}
await rm(given.site, { recursive: true, force: true });
await rename(fresh, given.site);

const rows = sizes.map(({ name, bytes, br, gz }) => ({ name, sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length, gzip: gz.length, brotli: br.length }));
// What a visitor downloads; the notices are read by those who ask for them.
const total = rows.filter(({ name }) => name !== 'notices.txt').reduce((sum, { brotli: size }) => sum + size, 0);
await writeFile(given.sizes, JSON.stringify({ version: given.version, total_brotli: total, files: rows }, null, 2) + '\n');
console.log(`Site: ${rows.length} files, ${(total / 1000).toFixed(1)} kB to download (brotli)`);
