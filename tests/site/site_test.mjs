// What the built site promises to any static server: strict policy, relative addresses, hashed names, current compressed twins, small.
// PALIER_BUILD is the build folder with site/ and site-sizes.json.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { build as bundle_script } from 'esbuild';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const build = process.env.PALIER_BUILD ?? path.join(root, 'build/web');
const site = path.join(build, 'site');
const budget = 400_000;   // bytes to download, brotli, with fonts and data

const unpacking = await bundle_script({ entryPoints: [path.join(root, 'web/assets.ts')], write: false, format: 'esm' });
const { unpack } = await import(`data:text/javascript;base64,${Buffer.from(unpacking.outputFiles[0].contents).toString('base64')}`);

const all = (await readdir(site)).sort();
const plain = all.filter((name) => !/\.(br|gz)$/.test(name));
const text = (name) => readFile(path.join(site, name), 'utf8');
const html = await text('index.html');
const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';

test('the policy allows scripts, styles, fonts and connections of the page itself and nothing else', () => {
    const directives = new Map(policy.split(';').map((directive) => {
        const [name, ...sources] = directive.trim().split(/\s+/);
        return [name, sources.join(' ')];
    }));
    assert.deepEqual(Object.fromEntries(directives), {
        'default-src': "'none'",
        'script-src': "'self' 'wasm-unsafe-eval'",
        'style-src': "'self'",
        'img-src': "'self' data:",
        'font-src': "'self'",
        'connect-src': "'self'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'require-trusted-types-for': "'script'",
        'trusted-types': "'none'",
    });
});

test('the policy stands before anything that it must hold back', () => {
    const position = html.indexOf('Content-Security-Policy');
    assert.ok(position > 0);
    assert.doesNotMatch(html.slice(0, position), /<(link|script|style|img)\b/i);
});

test('there is no inline script, style or event handler', () => {
    for (const [, attributes, content] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
        assert.match(attributes, /\bsrc="/);
        assert.equal(content.trim(), '');
    }
    assert.doesNotMatch(html, /<style\b/i);
    assert.doesNotMatch(html, /<[^>]+\sstyle=/i);
    assert.doesNotMatch(html, /<[^>]+\son[a-z]+=/i);
    assert.doesNotMatch(html, /javascript:/i);
});

test('no script makes code from text', async () => {
    for (const name of plain.filter((file) => file.endsWith('.js'))) {
        assert.doesNotMatch(await text(name), /\beval\s*\(|\bnew Function\b/, name);
    }
});

test('every file that the page and its styles name is there, by a relative name, so that the site works under any path', async () => {
    const mentions = [...html.matchAll(/\s(?:src|href|data-[a-z0-9-]+)="([^"]*\.[a-z0-9]+)"/g)].map(([, name]) => name);
    assert.ok(mentions.length >= 7, `only ${mentions.length} files are named`);
    for (const style of plain.filter((file) => file.endsWith('.css'))) {
        mentions.push(...[...(await text(style)).matchAll(/url\(["']?([^"')]+)/g)].map(([, name]) => name));
    }
    for (const mention of mentions.filter((name) => !name.startsWith('data:'))) {
        assert.match(mention, /^[^/:]+$/, 'an address with a path or a host');
        assert.ok(plain.includes(mention), `${mention} is named but not there`);
    }
});

test('every file but the page and the notices has a hash of its content in its name', async () => {
    for (const name of plain.filter((file) => !['index.html', 'notices.txt'].includes(file))) {
        const hash = createHash('sha256').update(await readFile(path.join(site, name))).digest('base64url').replace(/[-_]/g, '').slice(0, 10);
        assert.ok(name.includes(`.${hash}.`), `${name} does not carry ${hash}`);
    }
});

test('every file has a brotli and a gzip twin of the same content', async () => {
    for (const name of plain) {
        const bytes = await readFile(path.join(site, name));
        assert.ok(bytes.equals(zlib.brotliDecompressSync(await readFile(path.join(site, `${name}.br`)))), `${name}.br`);
        assert.ok(bytes.equals(zlib.gunzipSync(await readFile(path.join(site, `${name}.gz`)))), `${name}.gz`);
    }
    assert.equal(all.length, 3 * plain.length);
});

test(`the whole download is at most ${budget / 1000} kB`, async (context) => {
    let total = 0;
    for (const name of plain.filter((file) => file !== 'notices.txt')) {
        const { length } = await readFile(path.join(site, `${name}.br`));
        context.diagnostic(`${String(length).padStart(7)} bytes  ${name}`);
        total += length;
    }
    context.diagnostic(`${String(total).padStart(7)} bytes  in all`);
    assert.ok(total <= budget, `${total} bytes`);
});

const asset = async (name) => JSON.parse(await readFile(path.join(root, 'assets', name), 'utf8'));
const assets = async () => ({
    bundle: new Map([...unpack(JSON.parse(await text(plain.find((name) => /^assets\..*json$/.test(name)))))].map(([name, content]) => [name, JSON.parse(content)])),
    names: (await readdir(path.join(root, 'assets'), { recursive: true })).filter((name) => name.endsWith('.json')).sort(),
});

test('the site contains every asset but the words of the command line, minified but otherwise as in assets/', async () => {
    const { bundle, names } = await assets();
    const whole = names.filter((name) => !name.startsWith('command-line/'));
    assert.deepEqual([...bundle.keys()].filter((name) => !name.startsWith('cases/')).sort(), whole);
    for (const name of whole) assert.deepEqual(bundle.get(name), await asset(name), name);
});

test('the site contains every golden case as it stands in tests/cases, with what it rests on, and no other', async () => {
    const { bundle } = await assets();
    const folder = path.join(root, 'tests/cases/marketplace-rewards');
    let count = 0;
    for (const name of await readdir(folder)) {
        const { bases, cases, ...head } = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
        const golden = cases.filter(({ id }) => /^G\d/.test(id));
        const { bases: bases_there, cases: there, ...head_there } = bundle.get(`cases/marketplace-rewards/${name}`) ?? { ...head, cases: [] };
        assert.deepEqual(head_there, head, name);
        assert.deepEqual(there, golden, name);
        const known = new Set();
        for (const each of [...(bases_there ?? []), ...there]) {
            assert.ok(!each.base || known.has(each.base), `${name}: ${each.id} rests on ${each.base}`);
            known.add(each.id);
        }
        for (const base of bases_there ?? []) assert.deepEqual(base, bases.find(({ id }) => id === base.id), name);
        count += there.length;
    }
    assert.ok(count >= 112, `${count} examples`);
    assert.ok([...bundle.keys()].every((name) => !name.startsWith('cases/') || name.startsWith('cases/marketplace-rewards/')));
});

test('the fonts have every character of the texts in the assets', async () => {
    const characters = new Set([...await text(plain.find((name) => /^assets\..*json$/.test(name)))].filter((c) => c >= ' '));
    for (const name of plain.filter((file) => file.endsWith('.ttf'))) {
        const covered = covered_characters(await readFile(path.join(site, name)));
        const lacking = [...characters].filter((c) => !covered.has(c.codePointAt(0)));
        assert.deepEqual(lacking, [], `${name} lacks U+${lacking.map((c) => c.codePointAt(0).toString(16)).join(' U+')}`);
    }
});

test('the notices name everything that is shipped', async () => {
    const notices = await text('notices.txt');
    for (const name of ['MIT License', 'Dear ImGui', 'JSON for Modern C++', 'Emscripten', 'musl', 'libc++', 'Inter', 'SIL OPEN FONT LICENSE']) {
        assert.ok(notices.includes(name), name);
    }
});

test('the server of ./dev serve sends types and compressed twins as browsers need them', async () => {
    const port = await free_port();
    const sirv = path.join(root, 'node_modules/sirv-cli/bin.js');
    const server = spawn(process.execPath, [sirv, site, '--host', 'localhost', '--port', String(port), '--etag', '--quiet'], { stdio: 'ignore' });
    try {
        await answered(port, '/');
        const types = { '.wasm': 'application/wasm', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.ttf': 'font/ttf' };
        for (const name of plain.filter((file) => path.extname(file) in types)) {
            const { status, headers } = await get(port, `/${name}`, 'br');
            assert.equal(status, 200, name);
            assert.equal(headers['content-type'].split(';')[0], types[path.extname(name)], name);
            assert.equal(headers['content-encoding'], 'br', name);
        }
        const gzipped = await get(port, '/', 'gzip');
        assert.equal(gzipped.headers['content-encoding'], 'gzip');
        assert.match(gzipped.headers['content-type'], /^text\/html/);
        const bare = await get(port, '/', 'identity');
        assert.equal(bare.headers['content-encoding'], undefined);
    } finally {
        server.kill();
        await once(server, 'exit');
    }
});

function covered_characters(font) {
    const characters = new Set();
    for (let i = 0; i < font.readUInt16BE(4); i++) {
        const record = 12 + 16 * i;
        if (font.toString('latin1', record, record + 4) !== 'cmap') continue;
        const cmap = font.readUInt32BE(record + 8);
        for (let j = 0; j < font.readUInt16BE(cmap + 2); j++) {
            const table = cmap + font.readUInt32BE(cmap + 4 + 8 * j + 4);
            const format = font.readUInt16BE(table);
            if (format === 12) {
                for (let group = 0; group < font.readUInt32BE(table + 12); group++) {
                    const at = table + 16 + 12 * group;
                    for (let c = font.readUInt32BE(at); c <= font.readUInt32BE(at + 4); c++) characters.add(c);
                }
            } else if (format === 4) {
                const segments = font.readUInt16BE(table + 6) / 2;
                for (let segment = 0; segment < segments; segment++) {
                    const end = font.readUInt16BE(table + 14 + 2 * segment);
                    for (let c = font.readUInt16BE(table + 16 + 2 * (segments + segment)); c <= end && c < 0xffff; c++) characters.add(c);
                }
            }
        }
    }
    assert.ok(characters.has(0x41), 'no character table was understood');
    return characters;
}

function get(port, address, encoding) {
    return new Promise((resolve, reject) => {
        request({ host: 'localhost', port, path: address, headers: { 'accept-encoding': encoding } }, (response) => {
            response.resume();
            response.on('end', () => resolve({ status: response.statusCode, headers: response.headers }));
        }).on('error', reject).end();
    });
}

/** Resolves when the server answers, at most ten seconds from now. */
async function answered(port, address) {
    for (const end = Date.now() + 10_000; ;) {
        try {
            return await get(port, address, 'identity');
        } catch (error) {
            if (Date.now() > end) throw error;
            await new Promise((resolve) => { setTimeout(resolve, 50); });
        }
    }
}

async function free_port() {
    const server = createServer().listen(0, 'localhost');
    await once(server, 'listening');
    const { port } = server.address();
    server.close();
    await once(server, 'close');
    return port;
}
