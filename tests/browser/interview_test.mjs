// The questions of the start: walked through by role and name, half in English and half in French, until they are kept as a company.
import assert from 'node:assert/strict';
import { kept_records } from './support/company.mjs';
import { until } from './support/person.mjs';
import { speak } from './support/texts.mjs';
import { begin_visits } from './support/visit.mjs';

const visit = begin_visits();
const english = speak('en');
const french = speak('fr');

/** The question on the page, which has the focus unless it is the first. */
async function is_asked(person, say, question, { focused = true } = {}) {
    await person.waits_for({ role: 'heading', name: say(`interview.${question}.question`) });
    if (focused) await until(`the focus on ${question}`, async () => (await person.focused_key()) === `question-${question}`);
}

async function begins_in_2023(ann) {
    await ann.presses(english('start.questions.button'));
    await until('the questions', async () => (await ann.place()) === '/start/questions');
    await ann.choose(english('interview.rules'), english('edition.2023-08.label'));
    await is_asked(ann, english, 'offer.live', { focused: false });
}

visit.test('A newcomer answers question after question, with the answer in sight, in two languages, and keeps the company', async () => {
    let say = english;
    const ann = await visit.open();
    await begins_in_2023(ann);
    await ann.sees(say('interview.eligible.unknown'));

    await ann.presses(say('form.answer.yes'));
    await is_asked(ann, say, 'offer.type');
    await ann.choose(say('interview.offer.type.name'), say('offer-type.software-as-a-service'));
    await ann.presses(say('interview.submit'));
    await is_asked(ann, say, 'offer.options');
    await ann.tick(say('option.get-it-now-subscription'));
    await ann.presses(say('interview.submit'));
    await is_asked(ann, say, 'person.roles');
    await ann.presses(say('interview.unknown'));
    await is_asked(ann, say, 'company.has-partner-id');
    await ann.presses(say('form.answer.yes'));
    await ann.sees(say('interview.eligible.met'));
    assert.deepEqual((await kept_records(ann)).partners, [], 'kept before anybody asked for it');

    await ann.presses(say('shell.other-language'));
    say = french;
    await ann.sees(say('interview.eligible.met'));
    // What was not known is changed by its name, and the later answers stay.
    await ann.presses(say('interview.change.spoken', { name: say('interview.person.roles.name') }));
    await is_asked(ann, say, 'person.roles');
    await ann.tick(say('role.global-admin'));
    await ann.presses(say('interview.submit'));
    await is_asked(ann, say, 'person.tenant');
    await ann.presses(say('interview.person.tenant.value.onboarding'));
    await is_asked(ann, say, 'company.enrolled');
    await ann.presses(say('form.answer.yes'));
    await is_asked(ann, say, 'company.contacts');
    await ann.fill(say('fact.company.contacts.name'), '1');
    await ann.presses(say('interview.submit'));
    await is_asked(ann, say, 'company.billed-sales');
    await ann.fill(say('interview.amount', { name: say('fact.company.billed-sales.name'), currency: 'USD' }), '12500');
    await ann.presses(say('interview.submit'));
    await ann.does_not_see(say('interview.company.billed-sales.question'));
    await ann.sees(say('tier.500'));

    await ann.presses(say('interview.keep'));
    await until('the overview', async () => (await ann.place()) === '/overview');
    await ann.is_saved();
    const { offers, partners, sales, workspace } = await kept_records(ann);
    assert.equal(partners.length, 1);
    assert.deepEqual(offers.map(({ type, options }) => [type, options]), [['software-as-a-service', ['get-it-now-subscription']]]);
    assert.equal(sales.length, 1);
    assert.equal(workspace[0].pinnedEdition, '2023-08');
});

visit.test('With the keyboard alone one answers, goes back and is heard', async () => {
    const ann = await visit.open({ place: '/start/questions' });
    await ann.choose(english('interview.rules'), english('edition.2023-08.label'));
    await is_asked(ann, english, 'offer.live', { focused: false });

    await ann.see(() => document.querySelector('[data-key="interview/offer.live/yes"]').focus());
    await ann.key('Enter');
    await is_asked(ann, english, 'offer.type');
    await ann.key('Tab');
    assert.equal(await ann.focused_key(), 'interview/offer.type/answer');
    await ann.see(() => document.querySelector('[data-key="interview-back"]').focus());
    await ann.key('Enter');
    await is_asked(ann, english, 'offer.live');
    await ann.sees(english('interview.told', { answer: english('value.yes') }));
});

visit.test('Back in the browser leads from the questions to where one came from, and the answers are still there', async () => {
    const ann = await visit.open({ place: '/start' });
    await begins_in_2023(ann);
    await ann.presses(english('form.answer.yes'));
    await is_asked(ann, english, 'offer.type');

    await ann.see(() => history.back());
    await until('the start', async () => (await ann.place()) === '/start');
    await ann.presses(english('start.questions.go-on'));

    await is_asked(ann, english, 'offer.type', { focused: false });
});
