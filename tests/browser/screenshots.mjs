// Pictures of every place for looking at: `node tests/browser/screenshots.mjs [PART...]` (./dev screenshots) writes
// build/screenshots/<place>-<size>-<theme>-<language>.png. A PART is part of a picture's name; PALIER_WHOLE=1 makes
// them as high as the page, PALIER_SCREENSHOTS is another folder.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launch, temporary_folder } from './support/browsers.mjs';
import { kept_records } from './support/company.mjs';
import { install_in_page } from './support/in_page.mjs';
import { Person } from './support/person.mjs';
import { prefix, serve } from './support/server.mjs';
import { speak } from './support/texts.mjs';
import { build, root, runs } from './support/visit.mjs';

const parts = process.argv.slice(2);
const folder = path.resolve(process.env.PALIER_SCREENSHOTS ?? path.join(root, 'build/screenshots'));
const whole = process.env.PALIER_WHOLE === '1';
const sizes = {
    '1280x800': { width: 1280, height: 800, deviceScaleFactor: 1 },
    '390x844': { width: 390, height: 844, deviceScaleFactor: 1 },
    '1280x800-zoom200': { width: 640, height: 400, deviceScaleFactor: 2 },
};
const wanted = (name) => parts.length === 0 || parts.some((part) => name.includes(part));

await mkdir(folder, { recursive: true });
const temporary = await temporary_folder('screenshots');
const site = await serve({ [prefix]: path.join(build, 'site') });
const browser = await launch();
let count = 0;

async function open(context, prepare) {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(String(error)));
    await page.setViewport(sizes['1280x800']);
    await page.evaluateOnNewDocument(install_in_page);
    if (prepare) await page.evaluateOnNewDocument(prepare);
    await page.goto(site.address);
    const person = new Person(page);
    await runs(person);
    return person;
}

async function take(person, place, size, theme, language) {
    const name = `${place}-${size}-${theme}-${language}`;
    if (!wanted(name)) return;
    await person.page.setViewport(sizes[size]);
    await person.see(() => scrollTo(0, 0));
    await person.rests();
    if (whole) {
        const height = await person.see(() => Math.min(8_000, document.documentElement.scrollHeight));
        await person.page.setViewport({ ...sizes[size], height });
        await person.rests();
    }
    await writeFile(path.join(folder, `${name}.png`), await person.page.screenshot());
    count++;
}

/** With the language and the theme as asked; the settings are the page's own. */
async function dress(person, theme, language) {
    await person.page.setViewport(sizes['1280x800']);
    await person.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await person.rests();
    if ((await person.see(() => document.documentElement.lang)) !== language) await person.press({ key: 'language' });
    await person.mouse.move(640, 2);
}

async function go(person, place) {
    await person.see((to) => { location.hash = to; }, place);
    await person.rests();
    await person.see(() => document.activeElement?.blur());
    await person.rests();
}

for (const language of ['en', 'fr']) {
    for (const theme of ['light', 'dark']) {
        const say = speak('en');
        const context = await browser.createBrowserContext();
        const ann = await open(context);
        const each_size = async (place) => { for (const size of Object.keys(sizes)) await take(ann, place, size, theme, language); };
        await dress(ann, theme, language);
        await each_size('start');

        await dress(ann, theme, 'en');
        await ann.presses(say('start.scenario.open', { name: say('scenario.free-trial.name') }));
        await ann.is_saved();
        await dress(ann, theme, language);
        const { offers } = await kept_records(ann);
        const places = {
            overview: '/overview', company: '/company', offers: '/offers', offer: `/offers/${offers[0].id}`, 'offer-message': `/offers/${offers[1].id}`,
            'offer-new': '/offers/new', benefits: '/benefits', benefit: `/benefits/sales-and-marketing-set/${offers[1].id}`, contact: '/contact',
            'start-questions': '/start/questions', technical: '/technical', request: '/technical/new', timeline: '/timeline', programme: '/programme',
            rules: '/programme/rules', rule: '/programme/rules/R22', differences: '/programme/differences/2021-05/2023-08', examples: '/programme/examples',
            own: '/programme/own', settings: '/settings', nowhere: '/nowhere/at/all',
        };
        for (const [name, place] of Object.entries(places)) {
            await go(ann, place);
            await each_size(name);
        }

        // Errors at the fields, a file that can be taken in, one that cannot, and what could not be saved.
        await ann.page.setViewport(sizes['1280x800']);
        await go(ann, '/contact');
        await ann.press({ key: 'contact-assign' });
        await each_size('contact-errors');
        await ann.page.setViewport(sizes['1280x800']);
        for (const offer of offers) delete offer.profile; // the company and its profiles stay out of this file
        const made = { format: 'palier.export', formatVersion: 1, schemaVersion: 1, applicationVersion: '0.1.0', editions: ['2021-05'],
            exportedAt: '2026-11-20T22:00:00Z', content: { offers: [{ ...offers[0], name: 'Anders' }, { ...offers[1], id: 'offer-new-one' }] } };
        for (const [name, content] of [['import', made], ['import-refused', { ...made, content: { offers: [{ ...offers[0], name: 7, moves: 'live' }] } }]]) {
            const file = path.join(temporary.folder, `${name}.json`);
            await writeFile(file, JSON.stringify(content));
            await go(ann, '/settings');
            await ann.picks_file({ key: 'import' }, file);
            await ann.waits_for({ key: 'import-card' });
            await each_size(name);
            await ann.page.setViewport(sizes['1280x800']);
        }
        await context.close();

        const poor = await browser.createBrowserContext();
        const bob = await open(poor, () => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
        await dress(bob, theme, 'en');
        await bob.presses(say('start.scenario.open', { name: say('scenario.transact.name') }));
        await bob.waits_for({ key: 'save-failed' });
        await dress(bob, theme, language);
        for (const [name, place] of [['not-saved', '/overview'], ['company-transact', '/company'], ['offers-transact', '/offers']]) {
            await go(bob, place);
            for (const size of Object.keys(sizes)) await take(bob, name, size, theme, language);
        }
        await poor.close();

        const new_visitor = await browser.createBrowserContext();
        const carol = await open(new_visitor);
        const every_size = async (name) => { for (const size of Object.keys(sizes)) await take(carol, name, size, theme, language); };
        await dress(carol, theme, language);
        const speaks = speak(language);
        await carol.presses(speaks('start.questions.button'));
        await every_size('questions-first');
        await carol.page.setViewport(sizes['1280x800']);
        await carol.choose(speaks('interview.rules'), speaks('edition.2023-08.label'));
        await carol.presses(speaks('form.answer.yes'));
        await carol.waits_for({ role: 'heading', name: speaks('interview.offer.type.question') });
        await every_size('questions-type');
        await carol.page.setViewport(sizes['1280x800']);
        await carol.choose(speaks('interview.offer.type.name'), speaks('offer-type.software-as-a-service'));
        await carol.presses(speaks('interview.submit'));
        await every_size('questions-options');
        await carol.page.setViewport(sizes['1280x800']);
        for (let i = 0; i < 40 && (await carol.has({ role: 'button', name: speaks('interview.unknown') })); i++)
            await carol.presses(speaks('interview.unknown'));
        await every_size('questions-end');
        await carol.page.setViewport(sizes['1280x800']);
        await go(carol, '/start');
        await carol.presses(speaks('start.scenario.open', { name: speaks('scenario.climbing.name') }));
        await carol.is_saved();
        for (const [name, place] of Object.entries({ overview: '/overview', benefits: '/benefits', technical: '/technical', company: '/company', own: '/programme/own',
            locked: '/benefits/tr-guest-blog/offer-reef', available: '/benefits/tr-sponsorship-deployment/offer-reef', differences: '/programme/differences/2023-08/2023-12' })) {
            await go(carol, place);
            await every_size(`climbing-${name}`);
        }
        await new_visitor.close();
    }
}
await browser.close();
site.close();
await temporary.end();
console.log(`${count} pictures in ${path.relative(root, folder)}`);
