// The page's half alone in a real browser, with a stand-in for the C++ program: `node --test web/test/page_test.mjs`.
// PALIER_BROWSER "chromium" (default) or "firefox"; PALIER_FONTS the folder with inter-400.ttf and inter-600.ttf.
import assert from "node:assert/strict";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { is_firefox, launch, temporary_folder } from "../../tests/browser/support/browsers.mjs";
import { serve } from "../../tests/browser/support/server.mjs";
import { until } from "../../tests/browser/support/until.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const web = path.dirname(here);

let temporary, folder, site, address, browser, context, page;
const problems = []; // errors that no test expected

before(async () => {
    temporary = await temporary_folder("page");
    folder = temporary.folder;
    for (const [name, from] of [["index.html", web], ["palier.css", web], ["sample_items.js", here]])
        await writeFile(path.join(folder, name), await readFile(path.join(from, name)));
    await writeFile(path.join(folder, "palier.js"), await readFile(path.join(here, "fake_palier.js")));
    await writeFile(path.join(folder, "palier.wasm"), "");
    await writeFile(path.join(folder, "assets.json"), '{"languages":["en","fr"],"keys":{"texts/*.json":{"a":0}},"sentences":[["one"],[null]],"files":{}}');
    for (const weight of [400, 600]) {
        const bytes = process.env.PALIER_FONTS ? await readFile(path.join(process.env.PALIER_FONTS, `inter-${weight}.ttf`)) : "";
        await writeFile(path.join(folder, `inter-${weight}.ttf`), bytes);
    }
    await build({ entryPoints: [path.join(web, "main.ts")], bundle: true, format: "esm", outfile: path.join(folder, "main.js"), logLevel: "warning" });
    site = await serve({ "/prefix/": folder }, { fresh: true });
    address = site.address;
    browser = await launch();
});

after(async () => {
    await browser?.close();
    site?.close();
    await temporary?.end();
});

beforeEach(async () => {
    context = await browser.createBrowserContext();
    page = await open();
});

afterEach(async () => {
    await context.close();
    assert.deepEqual(problems.splice(0), []);
});

// ---- Words of the tests ---------------------------------------------------------------------------------------------------

const settled = (where = page) =>
    where.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))));
const running = (where) => until(where, () => document.documentElement.dataset.state === "running");
const at = (key) => `[data-key="${key}"]`;
const value = (key) => page.$eval(at(key), (field) => field.value);
const focused = () => page.evaluate(() => document.activeElement?.dataset.key ?? null);
const calls = (name, where = page) => where.evaluate((wanted) => window.fake.calls.filter(([each]) => each === wanted).map((call) => call.slice(1)), name);
const forget = () => page.evaluate(() => void (window.fake.calls.length = 0));

async function open(place = "") {
    const made = await context.newPage();
    made.on("pageerror", (error) => problems.push(String(error)));
    made.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await made.setViewport({ width: 1000, height: 700 });
    await made.goto(address + place);
    await running(made);
    await show(made);
    return made;
}

async function show(where) {
    await where.evaluate(async (module) => {
        const { sample } = await import(module);
        window.sample = sample;
        window.fake.items = sample;
        window.fake.redraw();
    }, `${address}sample_items.js`);
    await settled(where);
}

// Runs in the page, then lets it come to rest.
async function change(action, ...given) {
    await page.evaluate(action, ...given);
    await settled();
}

async function chord(key, where = page) {
    await where.keyboard.down("Control");
    await where.keyboard.press(key);
    await where.keyboard.up("Control");
    await settled(where);
}

const batch = (expectedSequence, more = {}) => ({ expectedSequence, entries: [{ sequence: expectedSequence + 1, kind: "test" }], ...more });

// What the program is answered, in order.
async function append(where, ...batches) {
    await where.bringToFront();
    await where.evaluate((all) => {
        window.fake.calls.length = 0;
        window.fake.onClick.french = (ask) => all.forEach((each) => ask.append(JSON.stringify(each)));
        document.querySelector('[data-key="french"]').click();
    }, batches);
    await until(where, (count) => window.fake.calls.filter(([name]) => name === "append_done").length >= count, batches.length);
    return calls("append_done", where);
}

// ---- Start and frames -----------------------------------------------------------------------------------------------------

test("The program gets its files first, then the start, then the appearance, then the journal", async () => {
    const names = await page.evaluate(() => window.fake.calls.map(([name]) => name));

    assert.deepEqual(names.slice(0, 7), ["add_asset", "add_asset", "add_font", "add_font", "start", "set_appearance", "load_journal"]);
    assert.deepEqual(await calls("add_asset"), [["texts/en.json", '{"a":"one"}'], ["texts/fr.json", "{}"]]);
    assert.deepEqual(await calls("load_journal"), [["[]", null]]);
});

test("A page opened at a place starts there", async () => {
    const there = await open("#/offers/offer-1");

    assert.equal((await calls("start", there))[0][2], "/offers/offer-1");
});

test("An idle page draws nothing", async () => {
    await page.mouse.move(5, 690);
    await settled();
    const drawn = await page.evaluate(() => window.palierFrames);

    const later = await page.evaluate(() => new Promise((done) => setTimeout(() => done(window.palierFrames), 2000)));

    assert.ok(drawn > 0);
    assert.equal(later, drawn);
});

test("The canvas has as many pixels as the screen shows, at any zoom", async () => {
    for (const density of [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.33, 1.5, 1.75, 2, 2.5, 3]) {
        await page.setViewport({ width: Math.round(1000 / density), height: Math.round(700 / density), deviceScaleFactor: density });
        await settled();
        const [width, wanted, drawn] = await page.evaluate(() => {
            const canvas = document.getElementById("palier-canvas");
            const frame = window.fake.frames.at(-1);
            return [canvas.width, Math.round(canvas.getBoundingClientRect().width * devicePixelRatio), Math.round(frame[0] * frame[3])];
        });
        assert.equal(width, wanted, `at ${density}`);
        assert.equal(drawn, width, `at ${density}`);
    }
});

test("Inside another page Palier does not start", async () => {
    await page.goto(`${address}palier.css`);

    const state = await page.evaluate(
        (source) =>
            new Promise((done) => {
                const frame = document.createElement("iframe");
                frame.src = source;
                frame.addEventListener("load", () => setTimeout(() => done(frame.contentDocument.documentElement.dataset.state), 300));
                document.body.append(frame);
            }),
        address,
    );

    assert.equal(state, "framed");
});

test("When a part does not arrive, the page says so", async () => {
    await rename(path.join(folder, "assets.json"), path.join(folder, "away.json"));
    await page.goto(address);
    await until(page, () => document.documentElement.dataset.state === "load");
    await rename(path.join(folder, "away.json"), path.join(folder, "assets.json"));

    assert.equal(await page.$eval("#trouble-load", (part) => getComputedStyle(part).display), "block");
    assert.ok(problems.splice(0).length > 0);
});

test("A program that breaks is stopped, and the page says so", async () => {
    await change(() => {
        window.fake.trap = true;
        window.fake.redraw();
    });

    assert.equal(await page.evaluate(() => document.documentElement.dataset.state), "stopped");
    assert.ok(problems.splice(0).length > 0);
});

test("With storage switched off the page works and says unavailable", async () => {
    const bare = await context.newPage();
    await bare.evaluateOnNewDocument(() => {
        for (const name of ["indexedDB", "localStorage", "sessionStorage"])
            Object.defineProperty(window, name, { get() { throw new DOMException("switched off", "SecurityError"); } });
    });
    await bare.goto(address);
    await running(bare);

    assert.deepEqual(await calls("load_journal", bare), [[null, "unavailable"]]);
});

// ---- Elements -------------------------------------------------------------------------------------------------------------

test("Every item has its element where it is drawn, also inside others", async () => {
    const place = (key) => page.$eval(at(key), (each) => { const { x, y, width, height } = each.getBoundingClientRect(); return [x, y, width, height]; });

    assert.deepEqual(await place("company"), [20, 220, 300, 44]);
    assert.deepEqual(await place("row-3-sum"), [320, 820, 300, 24]);
    assert.equal(await page.evaluate(() => document.getElementById("page").offsetHeight), 2000);
});

test("A press of a button reaches the program, with hover and press before", async () => {
    await forget();

    await page.click(at("french"));
    await settled();

    assert.deepEqual(await calls("click"), [["french"]]);
    assert.deepEqual(await calls("hover"), [["french"]]);
    assert.deepEqual(await calls("press"), [["french"], [null]]);
});

test("A disabled button takes the focus and tells its reason, but is not pressed", async () => {
    await forget();

    await page.click(at("activate"));
    await settled();

    assert.deepEqual(await calls("click"), []);
    assert.equal(await focused(), "activate");
    assert.equal(await page.$eval(at("activate"), (each) => document.getElementById(each.getAttribute("aria-describedby")).textContent), "Needs a Transact offer");
});

test("A link to a place is the program's, a link elsewhere the browser's, and a script is no link", async () => {
    await page.click(at("to-offers"));
    await settled();

    assert.deepEqual(await calls("click"), [["to-offers"]]);
    assert.equal(await page.$eval(at("to-offers"), (link) => link.getAttribute("href")), "#/offers");
    assert.deepEqual(await page.$eval(at("to-source"), (link) => [link.href, link.target, link.rel]), ["https://example.org/", "_blank", "noopener noreferrer"]);
    assert.equal(await page.$eval(at("to-nowhere"), (link) => link.hasAttribute("href")), false);
});

test("The Tab key goes through the items in their order", async () => {
    await page.focus(at("company"));
    const order = ["company"];
    for (let presses = 0; presses < 9; presses++) {
        await page.keyboard.press("Tab");
        const key = await focused();
        if (order.at(-1) !== key) order.push(key); // the parts of a date are stops of their own
    }

    assert.deepEqual(order.slice(0, 6), ["company", "mail", "when", "kind", "agree", "about"]);
});

test("Focus and caret stay while items come, go and change their order", async () => {
    await page.click(at("company"));
    await page.keyboard.type("abc");
    await page.keyboard.press("Home");
    await change(() => {
        window.lost = 0;
        document.addEventListener("focusout", () => window.lost++);
        const field = window.sample.find(({ key }) => key === "company");
        const others = window.sample.filter(({ key }) => key !== "company" && key !== "mail");
        const index = others.findIndex(({ key }) => key === "french");
        window.fake.items = [...others.slice(0, index), { ...field, key: "new", role: "text" }, others[index], { ...field, y: 650 }, ...others.slice(index + 1)];
        window.fake.redraw();
    });

    assert.equal(await focused(), "company");
    assert.deepEqual(await page.evaluate(() => [document.activeElement.selectionStart, window.lost]), [0, 0]);
    assert.deepEqual(await page.$eval(at("form"), (form) => [...form.children].map((child) => child.dataset.key ?? child.control.dataset.key)),
        ["when", "kind", "agree", "about", "send", "activate", "new", "french", "company"]);
});

test("Focus and caret come back when the field moves to another container", async () => {
    await page.click(at("company"));
    await page.keyboard.type("abc");
    await page.keyboard.press("ArrowLeft");
    await forget();
    await change(() => {
        window.fake.items = window.sample.map((item) => (item.key === "company" ? { ...item, parent: "main" } : item));
        window.fake.redraw();
    });

    assert.equal(await focused(), "company");
    assert.equal(await page.evaluate(() => document.activeElement.selectionStart), 2);
    assert.deepEqual(await calls("focus"), []);
});

test("Selected cells are copied with tabs and line breaks", async () => {
    await change(() => {
        const range = document.createRange();
        range.setStart(document.querySelector('[data-key="row-0-name"]').firstChild, 0);
        range.setEnd(document.querySelector('[data-key="row-1-sum"]').firstChild, 3);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        document.addEventListener("copy", (event) => (window.copied = event.clipboardData.getData("text/plain")));
    });

    await chord("c");

    assert.equal(await page.evaluate(() => window.copied), "Offer 0\t0 €\nOffer 1\t100");
});

test("Text can be selected with the pointer", async () => {
    await page.mouse.move(21, 140);
    await page.mouse.down();
    await page.mouse.move(160, 168, { steps: 5 });
    await page.mouse.up();

    assert.match(await page.evaluate(() => getSelection().toString()), /line of the text,\nand its/);
});

test("Without WebGL the elements are seen, and again when the context is lost", async () => {
    const seen = (where = page) => where.$eval(at("company"), (field) => getComputedStyle(field).opacity === "1" && getComputedStyle(document.getElementById("palier-canvas")).visibility === "hidden" && window.fake.frames.at(-1)[0] === innerWidth);
    const bare = await context.newPage();
    await bare.evaluateOnNewDocument(() => (HTMLCanvasElement.prototype.getContext = () => null));
    await bare.goto(address);
    await running(bare);
    await show(bare);
    assert.equal(await seen(bare), true);
    await bare.close();

    assert.equal(await seen(), false);
    await change(() => document.getElementById("palier-canvas").dispatchEvent(new Event("webglcontextlost", { cancelable: true })));
    assert.equal(await seen(), true);
    await change(() => document.getElementById("palier-canvas").dispatchEvent(new Event("webglcontextrestored")));
    assert.equal(await seen(), false);
    assert.equal((await calls("forget_textures")).length, 1);
});

// ---- Text entry -----------------------------------------------------------------------------------------------------------

test("Accents, dead keys and input methods arrive whole", async () => {
    await page.click(at("company"));
    if (is_firefox) {
        await page.keyboard.type("é@€ê"); // its driver knows no input methods
    } else {
        const tools = await page.createCDPSession();
        await tools.send("Input.insertText", { text: "é@€" });
        for (const text of ["^", "ê"]) {
            await tools.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
            await settled();
        }
        await tools.send("Input.insertText", { text: "ê" });
    }
    await settled();

    assert.equal(await value("company"), "é@€ê");
    assert.equal(await page.evaluate(() => window.fake.values.company), "é@€ê");
});

test("No letter is lost and the caret stays when the program is a frame behind", async () => {
    await change(() => void (window.fake.lags = true));
    await page.click(at("company"));
    await page.keyboard.type("zz");
    await page.keyboard.press("Home");

    await page.keyboard.type("abcdefghij");
    await settled();
    await settled();

    assert.equal(await value("company"), "abcdefghijzz");
    assert.equal(await page.evaluate(() => document.activeElement.selectionStart), 10);
});

test("A value that the program changes is shown at once", async () => {
    await page.click(at("company"));
    await page.keyboard.type("abc");
    await settled();

    await change(() => {
        window.fake.values.company = "ABC";
        window.fake.redraw();
    });

    assert.equal(await value("company"), "ABC");
});

test("A value that the program does not take goes when the field is left", async () => {
    await change(() => void window.fake.refused.add("company"));
    await page.click(at("company"));
    await page.keyboard.type("abc");
    await settled();

    assert.equal(await value("company"), "abc");
    await page.click(at("mail"));
    await settled();
    assert.equal(await value("company"), "");
});

test("Undo is the browser's, and the program follows", async () => {
    await page.click(at("company"));
    await page.keyboard.type("abc");
    await settled();

    await chord("z");

    assert.notEqual(await value("company"), "abc");
    assert.equal(await page.evaluate(() => window.fake.values.company), await value("company"));
});

test("A field is seen only while it has the focus", async () => {
    await page.click(at("company"));

    assert.equal(await page.$eval(at("company"), (field) => getComputedStyle(field).opacity), "1");
    assert.equal(await page.$eval(at("mail"), (field) => getComputedStyle(field).opacity), "0");
});

test("Enter in a field presses the submit button of its form", async () => {
    await page.click(at("mail"));
    await page.keyboard.press("Enter");
    await settled();

    assert.deepEqual(await calls("click"), [["send"]]);
});

test("A check box is the browser's, and goes back when the program does not take it", async () => {
    await page.click("label");
    await settled();
    assert.deepEqual(await calls("input"), [["agree", "true"]]);
    assert.deepEqual(await calls("click"), []);

    await change(() => void window.fake.refused.add("agree"));
    await page.keyboard.press(" ");
    await settled();

    assert.equal(await page.$eval(at("agree"), (box) => box.checked), true);
});

test("A choice and a date arrive as ids and days", async () => {
    assert.equal(await value("kind"), "vm");
    await page.select(at("kind"), "saas");
    await page.click(at("when"), { offset: { x: 20, y: 20 } });
    await page.keyboard.type("06012021");
    await settled();

    const entered = await calls("input");
    assert.deepEqual(entered[0], ["kind", "saas"]);
    assert.deepEqual(entered.at(-1), ["when", "2021-06-01"]);
});

// ---- Scrolling and places -------------------------------------------------------------------------------------------------

test("The document scrolls, and what gets the focus is not under the bar", async () => {
    await change(() => scrollTo(0, 900));
    assert.equal(await page.evaluate(() => window.fake.frames.at(-1)[2]), 900);

    await page.focus(at("company"));
    await settled();

    assert.ok((await page.$eval(at("company"), (field) => field.getBoundingClientRect().y)) >= 56);
});

test("A new place starts at its top with the focus on its heading; Back returns to where one was", async () => {
    await change(() => {
        const title = { ...window.sample.find(({ key }) => key === "title"), key: "other-title" };
        const other = window.sample.map((item) => (item.key === "title" ? title : item));
        window.fake.onClick["to-offers"] = (ask) => {
            ask.navigate("/offers", false);
            ask.setTitle("Offers");
            ask.focus("other-title");
            window.fake.items = other;
            window.fake.height = 2400;
        };
        window.fake.onNavigate = (path) => {
            window.fake.items = path === "/offers" ? other : window.sample;
            window.fake.height = path === "/offers" ? 2400 : 2000;
        };
        scrollTo(0, 500);
    });

    await page.click(at("to-offers"));
    await settled();
    assert.deepEqual(await page.evaluate(() => [location.hash, document.title, scrollY]), ["#/offers", "Offers", 0]);
    assert.equal(await focused(), "other-title");

    await change(() => scrollTo(0, 1500));
    await page.evaluate(() => history.back());
    await until(page, () => scrollY === 500);
    await page.evaluate(() => history.forward());
    await until(page, () => scrollY === 1500);
    assert.deepEqual(await calls("navigate"), [["/"], ["/offers"]]);
});

test("After a reload the page is as far down as before", async () => {
    await change(() => scrollTo(0, 777));

    await page.reload();
    await running(page);
    await show(page);

    assert.equal(await page.evaluate(() => scrollY), 777);
});

test("Language, theme, settings and sentences read aloud go where they belong", async () => {
    await change(() => {
        window.fake.onClick.french = (ask) => {
            ask.setLanguage("fr");
            ask.setTheme("dark");
            ask.saveSettings('{"language":"fr"}');
            ask.announce("Enregistré", false);
        };
    });
    await page.click(at("french"));
    await settled();

    assert.deepEqual(
        await page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.documentElement).backgroundColor, document.getElementById("polite").textContent]),
        ["fr", "rgb(22, 20, 18)", "Enregistré"],
    );
    assert.equal((await calls("set_appearance")).at(-1)[0], 1);
    await page.reload();
    await running(page);
    assert.equal((await calls("start"))[0][0], '{"language":"fr"}');
});

// ---- Files ----------------------------------------------------------------------------------------------------------------

test("A dropped file arrives with its name, and a huge one only with its length", async () => {
    await change(() => {
        const drop = (file) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(file);
            for (const name of ["dragover", "drop"]) dispatchEvent(new DragEvent(name, { dataTransfer, cancelable: true }));
        };
        drop(new File(['{"ô":2}'], "in.json"));
        drop(new File([new Uint8Array(32 * 1024 * 1024 + 1)], "huge.json"));
    });
    await until(page, () => window.fake.calls.filter(([name]) => name === "import").length === 2);

    const arrived = await calls("import");
    assert.deepEqual(arrived.sort(([one], [other]) => (one < other ? 1 : -1)), [["in.json", '{"ô":2}', 8], ["huge.json", null, 32 * 1024 * 1024 + 1]]);
});

// ---- Storage --------------------------------------------------------------------------------------------------------------

test("Batches are kept in order, strictly, with their records, and are there after a reload", async () => {
    await change(() => {
        window.used = [];
        const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...given) {
            const made = begin.apply(this, given);
            window.used.push([made.mode, made.durability]);
            return made;
        };
    });

    const answers = await append(page, batch(0, { put: { offers: [{ id: "offer-1" }, { id: "offer-2" }] } }), batch(1), batch(2, { remove: { offers: ["offer-1"] } }));

    assert.deepEqual(answers, [[1, null], [2, null], [3, null]]);
    assert.deepEqual(await page.evaluate(() => window.used), Array(3).fill(["readwrite", "strict"]));
    const kept = await page.evaluate(() => new Promise((done) => {
        indexedDB.open("palier").onsuccess = ({ target: { result } }) => {
            const reading = result.transaction(["offers", "meta"]);
            const offers = reading.objectStore("offers").getAllKeys(), meta = reading.objectStore("meta").getAll();
            reading.oncomplete = () => { result.close(); done([offers.result, meta.result]); };
        };
    }));
    assert.deepEqual(kept, [["offer-2"], [{ id: "journal", sequence: 3, schemaVersion: 3, applicationVersion: "development" }]]);
    await page.reload();
    await running(page);
    assert.deepEqual(JSON.parse((await calls("load_journal"))[0][0]).map(({ sequence }) => sequence), [1, 2, 3]);
});

test("Of two tabs, the second to continue the same entry is told", async () => {
    const other = await open();

    assert.deepEqual(await append(other, batch(0, { put: { offers: [{ id: "other" }] } })), [[1, null]]);
    assert.deepEqual(await append(page, batch(0, { put: { offers: [{ id: "mine" }] } })), [[1, "sequence"]]);
});

test("When there is no room, what was to follow fails alike, and trying again later works", async () => {
    await change(() => {
        const put = IDBObjectStore.prototype.put;
        window.makeRoom = () => (IDBObjectStore.prototype.put = put);
        IDBObjectStore.prototype.put = function (...given) {
            if (this.name === "offers") throw new DOMException("", "QuotaExceededError");
            return put.apply(this, given);
        };
    });
    const [first, second] = [batch(0, { put: { offers: [{ id: "a" }] } }), batch(1, { put: { contacts: [{ id: "b" }] } })];

    assert.deepEqual(await append(page, first, second), [[1, "quota"], [2, "quota"]]);
    assert.deepEqual(await append(page, second), [[2, "quota"]]);
    await page.evaluate(() => window.makeRoom());
    assert.deepEqual(await append(page, first, second), [[1, null], [2, null]]);
});

test("A database that closed is opened again once, and batches that wait keep their order", async () => {
    await change(() => {
        const put = IDBObjectStore.prototype.put;
        let times = 1;
        window.closeTimes = (count) => (times = count);
        IDBObjectStore.prototype.put = function (...given) {
            if (times-- > 0) throw new DOMException("", "InvalidStateError");
            return put.apply(this, given);
        };
    });

    assert.deepEqual(await append(page, batch(0), batch(1)), [[1, null], [2, null]]);
    await page.evaluate(() => window.closeTimes(2));
    assert.deepEqual(await append(page, batch(2)), [[3, "closed"]]);
    assert.deepEqual(await append(page, batch(2)), [[3, null]]);
});

test("Erasing leaves one entry and no records", async () => {
    await append(page, batch(0, { put: { offers: [{ id: "a" }] } }), batch(1));

    assert.deepEqual(await append(page, batch(2, { clear: ["journal", "offers"] })), [[3, null]]);

    await page.reload();
    await running(page);
    assert.deepEqual(JSON.parse((await calls("load_journal"))[0][0]).map(({ sequence }) => sequence), [3]);
});

test("A database of the first version gets the stores that came later, and keeps what it has", async () => {
    await page.evaluate(() => new Promise((done) => {
        indexedDB.deleteDatabase("palier").onsuccess = () => {
            const request = indexedDB.open("palier", 1);
            request.onupgradeneeded = () => {
                const stores = ["partners", "offers", "contacts", "sales", "benefits", "requests", "sponsorships", "followUps", "workspace", "meta"];
                for (const name of stores) request.result.createObjectStore(name, { keyPath: "id" });
                request.result.createObjectStore("journal", { keyPath: "sequence" }).put({ sequence: 1 });
                const store = (name) => request.transaction.objectStore(name);
                store("offers").put({ id: "offer-1" });
                store("meta").put({ id: "journal", sequence: 1, schemaVersion: 2, applicationVersion: "0.1.0" });
            };
            request.onsuccess = () => { request.result.close(); done(); };
        };
    }));

    await page.reload();
    await running(page);

    assert.deepEqual(JSON.parse((await calls("load_journal"))[0][0]), [{ sequence: 1 }]);
    await show(page);
    assert.deepEqual(await append(page, batch(1, { put: { ownThresholds: [{ id: "figure" }], ownEditions: [{ id: "edition" }] } })), [[2, null]]);
    const kept = await page.evaluate(() => new Promise((done) => {
        indexedDB.open("palier").onsuccess = ({ target: { result } }) => {
            const reading = result.transaction(["offers", "ownThresholds", "ownEditions"]);
            const keys = ["offers", "ownThresholds", "ownEditions"].map((name) => reading.objectStore(name).getAllKeys());
            reading.oncomplete = () => { result.close(); done(keys.map((read) => read.result)); };
        };
    }));
    assert.deepEqual(kept, [["offer-1"], ["figure"], ["edition"]]);
});

test("A tab lets a newer version have the database, and an older page says that there is one", async () => {
    const upgraded = await page.evaluate(() => new Promise((done) => {
        const request = indexedDB.open("palier", 99);
        request.onblocked = () => done("blocked");
        request.onsuccess = () => { request.result.close(); done("upgraded"); };
    }));
    assert.equal(upgraded, "upgraded");
    assert.deepEqual(await append(page, batch(0)), [[1, "closed"]]);

    await page.reload();
    await running(page);
    assert.deepEqual(await calls("load_journal"), [[null, "newer"]]);
    await show(page);
    assert.deepEqual(await append(page, batch(0)), [[1, "unavailable"]]);
});

test("A journal with a gap is damaged, and is not written to", async () => {
    await append(page, batch(0), batch(1), batch(2));
    await page.evaluate(() => new Promise((done) => {
        indexedDB.open("palier").onsuccess = ({ target: { result } }) => {
            const writing = result.transaction("journal", "readwrite");
            writing.objectStore("journal").delete(2);
            writing.oncomplete = () => { result.close(); done(); };
        };
    }));

    await page.reload();
    await running(page);

    assert.deepEqual(await calls("load_journal"), [[null, "corrupt"]]);
    await show(page);
    assert.deepEqual(await append(page, batch(3)), [[4, "unavailable"]]);
});
