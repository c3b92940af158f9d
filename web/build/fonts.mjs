// Cuts Inter down to what Palier shows: `node web/build/fonts.mjs FOLDER` writes inter-400.ttf and inter-600.ttf.
//
// Plain TrueType, because Dear ImGui reads nothing else; the browser loads the same file, so that both lay text out alike. For the
// same reason kerning and every other layout table is dropped (Dear ImGui knows none), and the digits of equal width, which the
// original offers as the feature "tnum", become its ordinary digits: columns of money line up.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const fontverter = createRequire(require.resolve('subset-font'))('fontverter');

const ranges = [
    [0x20, 0x7e], [0xa0, 0xff], [0x100, 0x17f],   // Latin, with every letter of French and its neighbours
    [0x2010, 0x2015], [0x2018, 0x201e], [0x2020, 0x2022], [0x2026, 0x2026], [0x202f, 0x202f], [0x2030, 0x2030],
    [0x2032, 0x2033], [0x2039, 0x203a], [0x2044, 0x2044], [0x2009, 0x200a],   // general punctuation and thin spaces
    [0x20ac, 0x20ac], [0x2116, 0x2116], [0x2122, 0x2122],
    [0x2190, 0x2193], [0x2197, 0x2197], [0x21a9, 0x21aa], [0x21b5, 0x21b5],   // arrows
    [0x2212, 0x2212], [0x2215, 0x2215], [0x2248, 0x2248], [0x2260, 0x2260], [0x2264, 0x2265], [0x221e, 0x221e],
    [0x25a0, 0x25a1], [0x25b2, 0x25b2], [0x25b6, 0x25b6], [0x25bc, 0x25bc], [0x25c0, 0x25c0], [0x25cb, 0x25cb], [0x25cf, 0x25cf],
    [0x2713, 0x2713], [0x2717, 0x2717], [0xfffd, 0xfffd],
];
const dropped = new Set(['GSUB', 'GPOS', 'GDEF', 'kern', 'DSIG', 'STAT', 'meta', 'fpgm', 'prep', 'cvt ', 'gasp', 'hdmx', 'VDMX', 'LTSH']);

function read_tables(font) {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    const tables = new Map();
    for (let i = 0; i < view.getUint16(4); i++) {
        const record = 12 + 16 * i;
        const tag = font.toString('latin1', record, record + 4);
        const offset = view.getUint32(record + 8);
        tables.set(tag, Buffer.from(font.subarray(offset, offset + view.getUint32(record + 12))));
    }
    return { version: view.getUint32(0), tables };
}

function write_tables({ version, tables }) {
    const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
    const head = Buffer.alloc(12 + 16 * entries.length);
    head.writeUInt32BE(version, 0);
    head.writeUInt16BE(entries.length, 4);
    const parts = [head];
    let offset = head.length;
    entries.forEach(([tag, bytes], i) => {
        const record = 12 + 16 * i;
        head.write(tag, record, 'latin1');   // check sums stay 0: the subsetter computes them
        head.writeUInt32BE(offset, record + 8);
        head.writeUInt32BE(bytes.length, record + 12);
        const padded = Buffer.alloc((bytes.length + 3) & ~3);
        bytes.copy(padded);
        parts.push(padded);
        offset += padded.length;
    });
    return Buffer.concat(parts);
}

function covered_glyphs(gsub, at) {
    const glyphs = [];
    const count = gsub.readUInt16BE(at + 2);
    for (let i = 0; i < count; i++) {
        if (gsub.readUInt16BE(at) === 1) {
            glyphs.push(gsub.readUInt16BE(at + 4 + 2 * i));
        } else {
            const range = at + 4 + 6 * i;
            for (let glyph = gsub.readUInt16BE(range); glyph <= gsub.readUInt16BE(range + 2); glyph++) glyphs.push(glyph);
        }
    }
    return glyphs;
}

/** What the single substitutions of one feature replace: glyph -> glyph. */
function substitutions(gsub, feature) {
    const result = new Map();
    const features = gsub.readUInt16BE(6);
    const lookups = gsub.readUInt16BE(8);
    const wanted = new Set();
    for (let i = 0; i < gsub.readUInt16BE(features); i++) {
        const record = features + 2 + 6 * i;
        if (gsub.toString('latin1', record, record + 4) !== feature) continue;
        const table = features + gsub.readUInt16BE(record + 4);
        for (let j = 0; j < gsub.readUInt16BE(table + 2); j++) wanted.add(gsub.readUInt16BE(table + 4 + 2 * j));
    }
    for (const index of wanted) {
        const lookup = lookups + gsub.readUInt16BE(lookups + 2 + 2 * index);
        for (let i = 0; i < gsub.readUInt16BE(lookup + 4); i++) {
            let table = lookup + gsub.readUInt16BE(lookup + 6 + 2 * i);
            let type = gsub.readUInt16BE(lookup);
            if (type === 7) {   // an extension only says where the real table is
                type = gsub.readUInt16BE(table + 2);
                table += gsub.readUInt32BE(table + 4);
            }
            if (type !== 1) continue;
            const format = gsub.readUInt16BE(table);
            covered_glyphs(gsub, table + gsub.readUInt16BE(table + 2)).forEach((glyph, n) => {
                const substitute = format === 1 ? (glyph + gsub.readInt16BE(table + 4)) & 0xffff : gsub.readUInt16BE(table + 6 + 2 * n);
                if (!result.has(glyph)) result.set(glyph, substitute);
            });
        }
    }
    return result;
}

/** character -> glyph, from the subtable of format 12 or 4. */
function read_characters(cmap) {
    const subtables = new Map();
    for (let i = 0; i < cmap.readUInt16BE(2); i++) {
        const at = cmap.readUInt32BE(4 + 8 * i + 4);
        subtables.set(cmap.readUInt16BE(at), at);
    }
    const characters = new Map();
    if (subtables.has(12)) {
        const at = subtables.get(12);
        for (let i = 0; i < cmap.readUInt32BE(at + 12); i++) {
            const group = at + 16 + 12 * i;
            const first = cmap.readUInt32BE(group);
            for (let c = first; c <= cmap.readUInt32BE(group + 4); c++) characters.set(c, cmap.readUInt32BE(group + 8) + c - first);
        }
        return characters;
    }
    const at = subtables.get(4);
    if (at === undefined) throw new Error('the font has no character table of format 4 or 12');
    const segments = cmap.readUInt16BE(at + 6) / 2;
    for (let i = 0; i < segments; i++) {
        const end = cmap.readUInt16BE(at + 14 + 2 * i);
        const start = cmap.readUInt16BE(at + 16 + 2 * (segments + i));
        const delta = cmap.readUInt16BE(at + 16 + 2 * (2 * segments + i));
        const range_at = at + 16 + 2 * (3 * segments + i);
        const range = cmap.readUInt16BE(range_at);
        for (let c = start; c <= end && c < 0xffff; c++) {
            const glyph = range === 0 ? c : cmap.readUInt16BE(range_at + range + 2 * (c - start));
            if (range === 0 || glyph !== 0) characters.set(c, (glyph + delta) & 0xffff);
        }
    }
    return characters;
}

function write_characters(characters) {
    const entries = [...characters].sort(([a], [b]) => a - b);
    const cmap = Buffer.alloc(12 + 16 + 12 * entries.length);
    cmap.writeUInt16BE(1, 2);
    cmap.writeUInt16BE(3, 4);    // Windows,
    cmap.writeUInt16BE(10, 6);   // full Unicode
    cmap.writeUInt32BE(12, 8);
    cmap.writeUInt16BE(12, 12);
    cmap.writeUInt32BE(16 + 12 * entries.length, 16);
    cmap.writeUInt32BE(entries.length, 24);
    entries.forEach(([character, glyph], i) => {
        cmap.writeUInt32BE(character, 28 + 12 * i);
        cmap.writeUInt32BE(character, 32 + 12 * i);
        cmap.writeUInt32BE(glyph, 36 + 12 * i);
    });
    return cmap;
}

function with_table_digits(font) {
    const { version, tables } = read_tables(font);
    const tabular = substitutions(tables.get('GSUB'), 'tnum');
    const characters = read_characters(tables.get('cmap'));
    for (let digit = 0x30; digit <= 0x39; digit++) {
        const glyph = tabular.get(characters.get(digit));
        if (glyph === undefined) throw new Error('the font has no digits of equal width');
        characters.set(digit, glyph);
    }
    tables.set('cmap', write_characters(characters));
    for (const tag of dropped) tables.delete(tag);
    return write_tables({ version, tables });
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node web/build/fonts.mjs FOLDER');
await mkdir(folder, { recursive: true });
const text = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join('');
for (const [weight, file] of [[400, 'Inter-Regular.woff2'], [600, 'Inter-SemiBold.woff2']]) {
    const original = await readFile(require.resolve(`inter-ui/web/${file}`));
    const whole = with_table_digits(Buffer.from(await fontverter.convert(original, 'truetype')));
    await writeFile(path.join(folder, `inter-${weight}.ttf`), await subsetFont(whole, text, { targetFormat: 'truetype' }));
}
