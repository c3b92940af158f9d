// The whole way of spring 2021, walked through the page from nothing to a used benefit, with pointer and keys alone.
import assert from 'node:assert/strict';
import { kept_records, opens_scenario } from './support/company.mjs';
import { speak } from './support/texts.mjs';
import { begin_visits, runs } from './support/visit.mjs';

const visit = begin_visits();
const english = speak('en');

async function goes_to_day(person, say, date) {
    await person.goes_to('timeline');
    await person.fill_date({ key: 'clock/date' }, date);
    await person.presses(say('timeline.set'));
}

async function enters_company(ann, say) {
    await ann.goes_to('company');
    await ann.fill(say('company.account.name'), 'Brumes et Rivages');
    await ann.choose(say('company.account.has-partner-id'), say('form.answer.yes'));
    await ann.fill(say('company.account.partner-id'), '4471903');
    await ann.fill(say('company.account.account-email'), 'compte@brumes.example.com');
    await ann.presses(say('company.account.submit'));
    await ann.sees('compte@brumes.example.com');

    await ann.presses(say('company.profile.add'));
    await ann.fill({ key: 'profile/new/name' }, 'Brumes');
    await ann.choose({ key: 'profile/new/linked' }, say('form.answer.yes'));
    await ann.presses(say('company.profile.submit'));
    await ann.sees(say('company.profile.sentence.yes'));

    await ann.presses(say('company.tenant.add'));
    await ann.fill({ key: 'tenant/new/name' }, 'brumes.example.com');
    await ann.presses(say('company.tenant.submit'));
    await ann.sees(say('company.tenant.badge.onboarding'));

    await ann.presses(say('company.person.add'));
    await ann.fill({ key: 'person/new/name' }, 'Maïté Delorme');
    await ann.fill({ key: 'person/new/email' }, 'maite@brumes.example.com');
    await ann.tick(say('role.global-admin'));
    await ann.presses(say('company.person.submit'));

    await ann.choose({ key: 'session/person' }, 'Maïté Delorme');
    await ann.choose({ key: 'session/tenant' }, 'brumes.example.com');
    await ann.presses(say('company.session.submit'));
    await ann.sees(say('company.session.signed-in', { person: 'Maïté Delorme', tenant: 'brumes.example.com' }));
}

async function enters_offer(ann, say, { name, option, state, since }) {
    await ann.goes_to('offers');
    await ann.presses(say('offers.add'));
    await ann.fill({ key: 'offer/new/name' }, name);
    await ann.choose({ key: 'offer/new/type' }, say('offer-type.software-as-a-service'));
    await ann.tick(say(`option.${option}`));
    await ann.tick(say('store.appsource'));
    if (state) await ann.choose({ key: 'offer/new/state' }, say(`offer-state.${state}`));
    if (since) await ann.fill_date({ key: 'offer/new/since' }, since);
    await ann.presses(say('offer.form.submit'));
    await ann.follows(name);
}

async function moves_offer(ann, say, action, date, state) {
    const [day, month, year] = date;
    await ann.fill_date({ role: 'text-field', name: say('offer.move.on') }, `${year}-${month}-${day}`);
    await ann.press({ key: `move-${action}` });
    await ann.sees(say('offer.moves.text', { state: say(`offer-state.${state}`) }));
}

visit.test('From an empty company to a used benefit and a ticket, half in English and half in French', async () => {
    let say = english;
    const ann = await visit.open();
    await ann.presses(say('start.begin.button'));
    await ann.is_saved();
    await goes_to_day(ann, say, '2021-05-10');
    await enters_company(ann, say);
    await ann.is_saved();

    // W4 and W5: from draft to live.
    await goes_to_day(ann, say, '2021-05-03');
    await enters_offer(ann, say, { name: 'Marée Haute', option: 'free-trial' });
    await goes_to_day(ann, say, '2021-05-10');
    await ann.goes_to('offers');
    await ann.follows('Marée Haute');
    await moves_offer(ann, say, 'publish', ['04', '05', '2021'], 'publish-in-progress');
    await moves_offer(ann, say, 'certified', ['06', '05', '2021'], 'preview');
    await moves_offer(ann, say, 'go-live', ['07', '05', '2021'], 'live');
    await ann.is_saved();
    await ann.goes_to('overview');
    await ann.sees(say('overview.eligible.met', { company: 'Brumes et Rivages' }));

    // W7.
    await ann.goes_to('company');
    await ann.presses(say('company.enrolment.button'));
    await ann.sees(say('company.enrolment.met', { date: '10 May 2021' }));

    // The second half in French.
    await ann.presses(say('shell.other-language'));
    say = speak('fr');
    assert.equal(await ann.see(() => document.documentElement.lang), 'fr');

    // W9: the account's own e-mail is refused, another is taken.
    await ann.goes_to('benefits');
    assert.notEqual(await ann.why_closed({ key: 'activate-sales-and-marketing-set--' + (await offer_id(ann, 'Marée Haute')) }), null);
    await ann.goes_to('contact');
    await ann.choose({ key: 'contact/new/person' }, 'Maïté Delorme');
    await ann.fill({ key: 'contact/new/email' }, 'Compte@brumes.example.com');
    await ann.fill({ key: 'contact/new/phone' }, '+33 1 23 45 67 89');
    await ann.choose({ key: 'contact/new/language' }, say('language.fr'));
    await ann.sees(say('contact.error.email-same'));
    await ann.presses(say('contact.assign'));
    await ann.sees(say('contact.error.email-same'));
    await ann.rests();
    assert.deepEqual((await kept_records(ann)).contacts, []);
    await ann.fill({ key: 'contact/new/email' }, 'marketing@brumes.example.com');
    await ann.presses(say('contact.assign'));
    await ann.sees(say('contact.answer.assigned', { names: 'Maïté Delorme' }));
    await ann.is_saved();

    // W10: activated, contacted, in use, completed.
    await ann.goes_to('benefits');
    for (const [step, status] of [['activate', 'activated'], ['contacted', 'contacted'], ['start', 'in-use'], ['complete', 'completed']]) {
        await ann.press({ role: 'button', name: say(`benefit.step.${step}`) });
        await ann.sees(say(`benefit.status.${status}`));
    }
    await ann.is_saved();
    assert.deepEqual((await kept_records(ann)).benefits[0].stages.map(({ kind }) => kind), ['activated', 'contacted', 'in-use', 'completed']);

    // W11.
    await ann.goes_to('technical');
    await ann.presses(say('technical.new'));
    await ann.fill({ key: 'request/new/title' }, 'Déploiement à l’échelle');
    await ann.choose({ key: 'request/new/phase' }, say('phase.deployment'));
    await ann.choose({ key: 'request/new/solution' }, say('solution.cloud'));
    await ann.fill({ key: 'request/new/description' }, 'Two regions, one cluster.');
    await ann.presses(say('request.save'));
    await ann.follows('Déploiement à l’échelle');
    await ann.presses(say('request.submit'));
    await ann.sees(say('request.stage.submitted'));

    // W12: on day 28 there is still time, on day 29 the owner is searched for, in vain.
    await enters_offer(ann, say, { name: 'Sans nouvelles', option: 'contact-me', state: 'live', since: '2021-05-05' });
    const offer = await offer_id(ann, 'Sans nouvelles');
    await goes_to_day(ann, say, '2021-06-02');
    await goes_to_offer(ann, 'Sans nouvelles');
    await ann.sees(say('message.badge.waiting'));
    await goes_to_day(ann, say, '2021-06-03');
    await goes_to_offer(ann, 'Sans nouvelles');
    await ann.sees(say('message.badge.search-owner'));
    await ann.presses(say('message.search.gone'));
    await ann.sees(say('message.badge.open-ticket'));
    await ann.fill(say('message.ticket.reference'), 'TK-0815');
    await ann.presses(say('message.ticket.submit'));
    await ann.sees(say('message.badge.ticket-open'));
    await ann.is_saved();
    const full = await kept_records(ann);
    assert.deepEqual(full.followUps.find(({ id }) => id === offer).stages.map(({ kind }) => kind), ['owner-missing', 'ticket-open']);

    // One step back, one forth again.
    await ann.press({ key: 'undo' });
    await ann.sees(say('message.badge.open-ticket'));
    await ann.press({ key: 'redo' });
    await ann.sees(say('message.badge.ticket-open'));
    await ann.is_saved();
    assert.deepEqual((await kept_records(ann)).followUps, full.followUps);

    // And all of it is there again.
    await ann.page.reload();
    await runs(ann);
    await ann.sees(say('message.badge.ticket-open'));
    assert.deepEqual(await ann.see(() => window.there.violations), []);
});

async function goes_to_offer(ann, name) {
    await ann.goes_to('offers');
    await ann.follows(name);
}

async function offer_id(ann, name) {
    await ann.is_saved();
    return (await kept_records(ann)).offers.find((offer) => offer.name === name).id;
}

visit.test('A tenant is associated step by step, and what was hidden becomes visible', async () => {
    const say = english;
    const ann = await visit.open();
    await opens_scenario(ann, 'transact');
    await ann.goes_to('company');
    await ann.sees(say('tenant-walk.person.title'));
    const [partner] = (await kept_records(ann)).partners;
    const tenant = partner.session.tenant;

    const name = partner.tenants.find(({ id }) => id === tenant).name;
    await ann.sees(say('company.sees.not-met', { tenant: name }));

    // Whoever may, does it; each step is there once the one before is done.
    const may = partner.people.find(({ roles = [] }) => roles.includes('global-admin') || roles.includes('account-admin'));
    const as = { key: `walk/${tenant}/as-${may.id}` };
    if (await ann.has(as)) await ann.press(as);
    await ann.presses(say('tenant-walk.free.button'));
    await ann.presses(say('tenant-walk.menu.button'));
    await ann.presses(say('tenant-walk.confirm.button'));
    await ann.press({ key: `walk/${tenant}/in-${may.id}` });
    await ann.is_saved();

    await ann.sees(say('company.sees.met', { tenant: name }));
    await ann.goes_to('overview');
    await ann.does_not_see(say('overview.visible.tenant.not-met.badge'));
    const [after] = (await kept_records(ann)).partners;
    assert.deepEqual(after.tenants.find(({ id }) => id === tenant).standing.kind, 'associated');
});
