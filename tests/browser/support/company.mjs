// What several tests do first, and how they look at what the browser keeps.
import { speak } from './texts.mjs';

const say = speak('en');

export async function opens_scenario(person, scenario) {
    await person.presses(say('start.scenario.open', { name: say(`scenario.${scenario}.name`) }));
    await person.is_saved();
}

/** Gives the company another name: the smallest step that shows on every place. */
export async function renames_company(person, name) {
    await person.goes_to('company');
    if (!(await person.has({ key: 'company/name' }))) await person.presses(say('company.account.change'));
    await person.fill({ key: 'company/name' }, name);
    await person.presses(say('company.account.submit'));
}

/** Every store of the page's database, as the browser's own tools show it: { offers: [...], journal: [...] }. */
export function kept_records(person) {
    return person.see(() => new Promise((done, fail) => {
        const request = indexedDB.open('palier');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
            const database = request.result;
            const reading = database.transaction([...database.objectStoreNames]);
            const asked = [...database.objectStoreNames].map((name) => [name, reading.objectStore(name).getAll()]);
            reading.oncomplete = () => {
                database.close();
                done(Object.fromEntries(asked.map(([name, { result }]) => [name, result])));
            };
        };
    }));
}

export async function downloads_copy(visit, person) {
    await person.goes_to('settings');
    return visit.next_download(() => person.press({ key: 'export' }));
}
