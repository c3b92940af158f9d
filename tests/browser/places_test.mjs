// Every place, on a telephone, a tablet and a large screen, in both languages: nothing to press lies outside the window or under another.
import assert from 'node:assert/strict';
import { kept_records, opens_scenario } from './support/company.mjs';
import { speak } from './support/texts.mjs';
import { begin_visits } from './support/visit.mjs';

const visit = begin_visits();

async function every_place(person) {
    const { offers, workspace } = await kept_records(person);
    assert.ok(workspace.length > 0);
    return ['/start', '/start/questions', '/overview', '/company', '/offers', '/offers/new', `/offers/${offers[0].id}`, '/benefits',
        `/benefits/sales-and-marketing-set/${offers[0].id}`, '/contact', '/technical', '/technical/new', '/timeline', '/programme',
        '/programme/rules', '/programme/rules/R22', '/programme/differences/2021-05/2023-08', '/programme/examples', '/programme/own', '/settings', '/nowhere/at/all'];
}

// In the page: what is wrong with where things lie.
function find_faults() {
    const interactive = ['link', 'button', 'toggle', 'checkbox', 'choice', 'text-field', 'text-area'];
    const name = (each) => `${each.dataset.role} “${window.there.name_of(each).slice(0, 40)}” (${window.there.control_of(each).dataset.key})`;
    const things = [...document.querySelectorAll('.item')].map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return { each, layer: each.dataset.layer, role: each.dataset.role, left: x + scrollX, top: y + (each.dataset.layer === 'page' ? scrollY : 0), width, height };
    });
    const faults = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} in ${innerWidth}`);
    const pressed = things.filter(({ role }) => interactive.includes(role));
    for (const one of pressed) {
        if (one.left < -0.5 || one.left + one.width > innerWidth + 0.5) faults.push(`outside the window: ${name(one.each)}`);
        if (one.width < 1 || one.height < 1) faults.push(`nothing to press: ${name(one.each)}`);
    }
    const leaves = things.filter(({ each, role }) => !each.querySelector('.item') && window.there.name_of(each) !== '' && !['image', 'progress', 'group', 'form', 'list', 'table'].includes(role));
    // What can be touched of a link reaches a little into the lines above and below, on purpose.
    const over = (one, other) => {
        const least = interactive.includes(one.role) === interactive.includes(other.role) ? 1.5 : 5;
        const wide = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
        const high = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
        return wide > 1.5 && high > least && one.layer === other.layer;
    };
    for (const [index, one] of leaves.entries())
        for (const other of leaves.slice(index + 1))
            if (over(one, other)) faults.push(`one over the other: ${name(one.each)} and ${name(other.each)}`);
    for (const text of leaves) if (text.left + text.width > innerWidth + 1) faults.push(`a text beyond the window: ${name(text.each)}`);
    return faults;
}

for (const width of [360, 800, 1600])
    for (const language of ['en', 'fr'])
        visit.test(`At ${width} px in ${language === 'en' ? 'English' : 'French'} everything has its own room on every place`, async () => {
            const ann = await visit.open({ viewport: { width: 1280, height: 800 } });
            await opens_scenario(ann, 'transact');
            if (language === 'fr') await ann.presses(speak('en')('shell.other-language'));
            const places = await every_place(ann);
            await ann.page.setViewport({ width, height: 800 });
            await ann.rests();

            const faults = [];
            for (const place of places) {
                await ann.see((to) => { location.hash = to; }, place);
                await ann.rests();
                assert.equal(await ann.place(), place);
                for (const fault of await ann.see(find_faults)) faults.push(`${place}: ${fault}`);
            }

            assert.deepEqual(faults, []);
        });
