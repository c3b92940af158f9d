// What every test of the page begins with: the site is served, a browser runs, somebody opens the page, and nothing goes wrong unseen.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browser_name, is_firefox, launch, temporary_folder } from './browsers.mjs';
import { install_in_page } from './in_page.mjs';
import { Person, until } from './person.mjs';
import { prefix, serve } from './server.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
export const build = process.env.PALIER_BUILD ?? path.join(root, 'build/web');

export const wide = { width: 1280, height: 800 };

/** Registers what runs before and after the tests of a file. `visit.open()` is somebody at the page, with nothing kept. */
export function begin_visits() {
    const visit = {
        site: null, browser: null, folder: null, problems: [], foreign: [], copies: 0,

        /** `context` the browser context (its own storage), else the test's; `prepare` runs in the page before the page's own code. */
        async open({ place = '', context = visit.context, viewport = wide, prepare, from = visit.site.address } = {}) {
            const page = await context.newPage();
            const person = await watch(page, visit);
            page.setDefaultNavigationTimeout(120_000);
            await page.setViewport(viewport);
            await page.evaluateOnNewDocument(install_in_page);
            if (prepare) await page.evaluateOnNewDocument(prepare);
            await page.goto(from + (place ? `#${place}` : ''));
            await runs(person);
            return person;
        },

        /** Storage of its own, as in another browser. */
        new_context: () => visit.browser.createBrowserContext(
            is_firefox ? {} : { downloadBehavior: { policy: 'allow', downloadPath: visit.downloads } }),

        /** A test; when it fails, a picture of each page is left in the build folder. */
        test(name, run) {
            test(name, async () => {
                try {
                    await run();
                } catch (failure) {
                    const folder = path.join(build, 'browser-failures');
                    await mkdir(folder, { recursive: true });
                    const pages = await visit.context.pages().catch(() => []);
                    for (const [number, page] of pages.entries()) {
                        const file = path.join(folder, `${browser_name}-${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 60)}-${number}.png`);
                        await page.screenshot({ path: file }).then(() => (failure.message += `\npicture: ${file}`), () => {});
                    }
                    throw failure;
                }
            });
        },

        /** What downloads leave behind, as JSON. Each is a file of its own. */
        async next_download(act) {
            await act();
            const name = await until('the download', async () => {
                const files = await readdir(visit.downloads);
                return files.length === 1 && files[0].endsWith('.json') ? files[0] : null;
            });
            const file = path.join(visit.folder, `copy-${++visit.copies}.json`);
            const text = await until('the whole file', async () => {
                const got = await readFile(path.join(visit.downloads, name), 'utf8');
                return got.trimEnd().endsWith('}') ? got : null;
            });
            await rename(path.join(visit.downloads, name), file);
            return { file, name, text, json: JSON.parse(text) };
        },

        no_problems() {
            assert.deepEqual(visit.problems.splice(0), [], 'errors and warnings of the page');
            assert.deepEqual(visit.foreign.splice(0), [], 'requests that left the origin');
        },
    };

    before(async () => {
        const tests = path.join(build, 'tests'); // there where the tests were built, too
        visit.site = await serve({ [prefix]: path.join(build, 'site'), ...(existsSync(tests) && { '/tests/': tests }) });
        visit.temporary = await temporary_folder(browser_name);
        visit.folder = visit.temporary.folder;
        visit.downloads = path.join(visit.folder, 'downloads');
        await mkdir(visit.downloads);
        visit.browser = await launch({ downloads: visit.downloads });
    });
    after(async () => {
        await visit.browser?.close();
        visit.site?.close();
        await visit.temporary?.end();
    });
    beforeEach(async () => (visit.context = await visit.new_context()));
    afterEach(async () => {
        await visit.context.close();
        visit.no_problems();
    });
    return visit;
}

export async function runs(person) {
    await until(
        async () => `the page runs, but its state is ${await person.see(() => document.documentElement.dataset.state)}`,
        () => person.see(() => document.documentElement?.dataset.state === 'running' && window.palierFrames > 0),
    );
    await person.rests();
}

/** Everything that a page complains about, and everything that it asks of others, ends up in the lists of the visit. */
export async function watch(page, visit) {
    const person = new Person(page);
    page.on('pageerror', (error) => visit.problems.push(`error: ${error.message ?? error}`));
    page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warn') return;
        const text = message.text();
        if (!is_noise(text)) visit.problems.push(`${message.type()}: ${text}`);
    });
    page.on('request', (request) => {
        const url = request.url();
        if (/^https?:/.test(url) && !url.startsWith(visit.site.origin)) visit.foreign.push(url);
    });
    return person;
}

// What drivers of software WebGL say of themselves while pictures are taken.
function is_noise(text) {
    return /GPU stall due to ReadPixels|WEBGL_debug_renderer_info|swiftshader|software WebGL/i.test(text);
}

