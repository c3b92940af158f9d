// The parts of the page that need no browser, and what its sources must and must not contain: `node --test web/test/parts_test.mjs`.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const web = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const root = path.dirname(web);
const source = (name) => readFile(path.join(root, name), "utf8");

const bundled = await build({
    stdin: {
        contents: ["boundary", "canvas", "clipboard", "mirror", "navigation", "storage", "today"].map((name) => `export * from "./${name}.ts";`).join("\n"),
        resolveDir: web,
    },
    bundle: true, write: false, format: "esm", logLevel: "warning",
});
const page = await import(`data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString("base64")}`);

async function scripts() {
    const names = (await readdir(web)).filter((name) => name.endsWith(".ts"));
    return Promise.all(names.map(async (name) => ({ name, text: await readFile(path.join(web, name), "utf8") })));
}

// ---- The boundary -----------------------------------------------------------------------------------------------------------

// The names in an enum of item.h, as C++ has them.
function names_of_enum(text, name) {
    const body = new RegExp(`enum (?:class )?${name}[^{]*\\{([^}]*)\\}`).exec(text.replace(/\/\/.*/g, ""))[1];
    return body.split(",").map((each) => each.trim().split(/[ =]/)[0]).filter(Boolean);
}

test("Roles, layers, kinds of input and flags have the same numbers on both sides", async () => {
    const item = await source("src/ui/item.h");

    const spelled = (names) => names.map((name) => name.replaceAll("_", "-"));

    assert.deepEqual(spelled(names_of_enum(item, "Role")), [...page.roles]);
    assert.deepEqual(names_of_enum(item, "Layer"), [...page.layers]);
    assert.deepEqual(names_of_enum(item, "InputKind"), [...page.inputKinds]);
    assert.deepEqual(names_of_enum(item, "Flag"), Object.keys(page.Flag));
    names_of_enum(item, "Flag").forEach((name, bit) => assert.equal(page.Flag[name], 1 << bit, name));
});

test("Every function of boundary.h is called by its name, with as many arguments", async () => {
    const header = await source("src/platform/web/boundary.h");
    const typed = await source("web/emscripten.d.ts");
    const count = (list) => (list.trim() === "" || list.trim() === "void" ? 0 : list.split(",").length);

    const declared = [...header.matchAll(/^[a-z]+ (palier_[a-z_]+)\(([^)]*)\);/gm)].map(([, name, list]) => [name, count(list)]);
    const known = [...typed.matchAll(/_(palier_[a-z_]+)\(([^)]*)\)/g)].map(([, name, list]) => [name, count(list)]);

    assert.ok(declared.length > 15);
    assert.deepEqual(known.sort(), declared.sort());
});

test("Every method of the page that boundary.h names exists, and no other", async () => {
    const header = await source("src/platform/web/boundary.h");
    const typed = /interface PageForModule \{([^}]*)\}/.exec(await source("web/boundary.ts"))[1];

    const named = new Set([...header.matchAll(/^\/\/ .*page\.[a-zA-Z]+\(.*$/gm)].flatMap(([line]) => [...line.matchAll(/page\.([a-zA-Z]+)\(/g)].map(([, name]) => name)));
    const known = [...typed.matchAll(/^ {4}([a-zA-Z]+)\(/gm)].map(([, name]) => name);

    assert.deepEqual([...named].sort(), known.sort());
});

test("An item is read as C++ lays it out", () => {
    const heap = new Uint8Array(1024);
    const words = new Uint32Array(heap.buffer), numbers = new Float32Array(heap.buffer);
    heap.set(new TextEncoder().encode("offer-1\0Café “Été”\0"), 512);
    words.set([7, 1, -1 >>> 0, 2, 1 << 6, 3], 16);
    numbers.set([1.5, -2, 300, 44, 16, 24], 22);
    words.set([512, 520, 0, 0, 0, 0], 28);

    const [item, ...more] = page.readItems(heap, 64, 1);

    assert.deepEqual(more, []);
    assert.deepEqual(item, {
        role: "text-field", layer: "frame", parent: -1, level: 2, flags: page.Flag.required, inputKind: "date",
        x: 1.5, y: -2, width: 300, height: 44, fontSize: 16, lineHeight: 24,
        key: "offer-1", name: "Café “Été”", value: "", description: "", options: "", autocomplete: "",
    });
});

// ---- What the sources must and must not contain ---------------------------------------------------------------------------

test("There is one readwrite transaction, and it is strict", async () => {
    const all = (await scripts()).map(({ text }) => text).join("\n");

    assert.deepEqual(all.match(/.*"readwrite".*/g)?.map((line) => line.trim()), [
        'transaction = database.transaction(storesOf(batch), "readwrite", { durability: "strict" });',
    ]);
});

test("Nothing is read as HTML or run as text, and nothing leaves the page", async () => {
    for (const { name, text } of await scripts()) {
        const forbidden = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|sendBeacon|XMLHttpRequest|WebSocket|createPolicy/.exec(text);
        assert.equal(forbidden, null, `${name}: ${forbidden}`);
        assert.equal(/\bfetch\(/.test(text), name === "main.ts", `${name}: only the start fetches`);
    }
});

test("The HTML has no inline style, script or handler", async () => {
    const html = await source("web/index.html");

    assert.equal(/\sstyle=|<style|\son[a-z]+=|javascript:/.exec(html), null);
    for (const [, inside] of html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)) assert.equal(inside, "");
    assert.match(html, /require-trusted-types-for 'script'; trusted-types 'none'/);
});

test("Every sentence of the shell stands in both languages", async () => {
    const html = await source("web/index.html");
    const shell = html.slice(html.indexOf('<div id="shell">'));

    const english = shell.match(/lang="en"/g), french = shell.match(/lang="fr"/g);

    assert.ok(english.length >= 5);
    assert.equal(english.length, french.length);
});

test("The colours of the page are those of the theme", async () => {
    const theme = await source("src/ui/theme.cpp");
    const css = await source("web/palier.css");
    const of_theme = (palette, name) => "#" + new RegExp(`Palette ${palette}\\{[^;]*?\\.${name} = 0x([0-9A-F]{6})`).exec(theme)[1].toLowerCase();
    const blocks = [...css.matchAll(/(:root[^{]*)\{([^}]*--page[^}]*)\}/g)].map(([, , body]) => body);
    const palettes = ["light", "dark", "dark", "light_high_contrast", "dark_high_contrast", "dark_high_contrast"];

    assert.equal(blocks.length, palettes.length);
    blocks.forEach((body, index) => {
        for (const [mine, theirs] of [["page", "page"], ["surface", "surface"], ["field", "field"], ["field-border", "field_border"],
            ["ink", "ink"], ["muted", "muted"], ["accent", "accent"], ["selection", "selection"]])
            assert.equal(new RegExp(`--${mine}: (#[0-9a-f]{6})`).exec(body)[1], of_theme(palettes[index], theirs), `${palettes[index]} ${mine}`);
    });
});

// ---- Parts ----------------------------------------------------------------------------------------------------------------------

test("A path and its address are each other's, and a broken address is the first place", () => {
    for (const each of ["/", "/offers/offer-1", "/offers/café 2"]) assert.equal(page.pathOf(page.hashOf(each)), each);

    assert.equal(page.hashOf("/offers/offer-1"), "#/offers/offer-1");
    for (const broken of ["", "#", "#main", "#/%"]) assert.equal(page.pathOf(broken), "/");
});

test("Only paths, https and mailto lead somewhere", () => {
    assert.equal(page.addressOf("/offers"), "#/offers");
    assert.equal(page.addressOf("https://example.org/a"), "https://example.org/a");
    assert.equal(page.addressOf("mailto:a@example.org"), "mailto:a@example.org");
    for (const bad of ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "http://example.org", "", "vbscript:x"])
        assert.equal(page.addressOf(bad), null, bad);
});

test("Options are lines of id and label", () => {
    assert.deepEqual(page.optionsOf("saas\tSaaS\nvm\tVirtual machine\n\tNone\n"), [
        { id: "saas", label: "SaaS" }, { id: "vm", label: "Virtual machine" }, { id: "", label: "None" },
    ]);
    assert.deepEqual(page.optionsOf(""), []);
});

test("Copied cells are parted by tabs, everything else by line breaks", () => {
    const row = {}, next = {};

    assert.equal(page.joinPieces([{ text: "a", row: null }, { text: "b", row }, { text: "c", row }, { text: "d", row: next }]), "a\nb\tc\nd");
});

test("The canvas has the measured pixels when they are what rounding gives, else the rounded ones", () => {
    const measured = { width: 1163.63, height: 700, pixelWidth: 1280, pixelHeight: 770, density: 1.1 };

    assert.deepEqual(page.pixelsOf(1163.63, 700, 1.1, measured), { width: 1280, height: 770 });
    assert.deepEqual(page.pixelsOf(1163.63, 700, 2, measured), { width: 2327, height: 1400 });
    assert.deepEqual(page.pixelsOf(1000, 700, 1.1, { ...measured, width: 1000, pixelWidth: 1000 }), { width: 1100, height: 770 });
    assert.deepEqual(page.pixelsOf(0, 0, 1, null), { width: 1, height: 1 });
});

test("A journal is whole when its entries follow one another up to the sequence of the meta record", () => {
    const entries = (...numbers) => numbers.map((sequence) => ({ sequence }));

    assert.equal(page.isWhole([], 0), true);
    assert.equal(page.isWhole(entries(1, 2, 3), 3), true);
    assert.equal(page.isWhole(entries(7), 7), true); // after an erasure
    assert.equal(page.isWhole(entries(1, 2), 3), false);
    assert.equal(page.isWhole(entries(1, 3), 3), false);
    assert.equal(page.isWhole(entries(1, 2), 1), false);
    assert.equal(page.isWhole([], 3), false);
});

test("A transaction spans the journal, the meta record and the stores of the batch", () => {
    const batch = { expectedSequence: 0, entries: [], put: { offers: [] }, remove: { offers: ["a"], contacts: [] }, clear: ["journal", "sales"] };

    assert.deepEqual(page.storesOf(batch), ["journal", "meta", "offers", "contacts", "sales"]);
});

test("Every failure of a transaction has a code", () => {
    const code = (name) => page.codeOf(new DOMException("", name));

    assert.deepEqual(["QuotaExceededError", "DataError"].map(code), ["quota", "quota"]);
    assert.deepEqual(["InvalidStateError", "AbortError", "UnknownError"].map(code), ["closed", "closed", "closed"]);
    assert.deepEqual(["ConstraintError", "NotFoundError", "DataCloneError"].map(code), ["failed", "failed", "failed"]);
    assert.equal(page.codeOf(null), "failed");
    assert.equal(page.codeOf(new TypeError()), "failed");
});

test("The stores are those that C++ writes to", async () => {
    const fields = await source("src/json/codec_fields.h");

    const written = [...fields.matchAll(/optional<&State::\w+>\("([a-zA-Z]+)"\)/g)].map(([, name]) => name);

    assert.deepEqual(written.sort(), [...page.recordStores].sort());
});

test("A day ends at the next midnight of the machine", () => {
    assert.equal(page.today(new Date(2021, 4, 31, 23, 59, 59)), "2021-05-31");
    assert.equal(page.untilMidnight(new Date(2021, 4, 31, 23, 59, 59)), 1000);
    assert.equal(page.untilMidnight(new Date(2021, 5, 1, 0, 0, 0)), 86_400_000);
});
