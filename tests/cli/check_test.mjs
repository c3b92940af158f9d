import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { one_line, palier, palier_on_terminal, read_json, scenario, scenarios, source, with_files } from './support.mjs';

const unwritten = /\[[a-z-]+\.[^\]\s]+\]|\{[a-z]+\}/;

test('every scenario is told in both languages, with nothing left unwritten', () => {
    for (const name of scenarios)
        for (const language of ['en', 'fr']) {
            const { status, out, err } = palier(['check', scenario(name), '--lang', language]);
            assert.equal(status, 0, err);
            assert.equal(err, '');
            assert.doesNotMatch(out, unwritten);
            assert.ok(out.includes(read_json(scenario(name)).content.partners[0].name));
        }
});

test('the answer comes first: the rules that hold, what is earned, what is visible', () => {
    const { out } = palier(['check', scenario('transact')]);
    const places = ['Which rules', 'Earned', 'Visible', 'Offers', 'Tier', 'Benefits'].map((title) => out.indexOf(`\n${title}`));
    assert.ok(places.every((place) => place > 0), out);
    assert.deepEqual(places, [...places].sort((left, right) => left - right));
    assert.match(out, /R1; SEED-1/);
    assert.match(one_line(out), /stated in a founding document/);
});

test('a file from standard input gives the same answer', () => {
    const file = scenario('free-trial');
    assert.equal(palier(['check', '-'], { input: readFileSync(file) }).out, palier(['check', file]).out);
});

test('the day decides which edition answers, unless one is asked for or pinned in the file', () => {
    with_files((put) => {
        const company = read_json(scenario('free-trial'));
        assert.equal(company.content.workspace[0].pinnedEdition, '2021-05');
        const edition = (given) => JSON.parse(palier(['check', ...given, '--json']).out).edition;

        assert.equal(edition([scenario('free-trial'), '--on', '2023-09-01']).id, '2021-05');
        assert.equal(edition([scenario('free-trial')]).chosen, 'pinned');
        delete company.content.workspace;
        const free = put('company.json', company);
        assert.equal(edition([free, '--on', '2021-06-14']).id, '2021-05');
        assert.equal(edition([free, '--on', '2021-06-14']).chosen, 'date');
        assert.equal(edition([free, '--on', '2023-09-01']).id, '2023-08');
        assert.equal(edition([free, '--on', '2023-09-01', '--edition', '2020-05']).id, '2020-05');
        assert.equal(edition([free, '--on', '2023-09-01', '--edition', '2020-05']).chosen, 'given');
    });
});

test('before the first edition there is no answer, and that is an answer', () => {
    with_files((put) => {
        const company = read_json(scenario('free-trial'));
        delete company.content.workspace;
        const { status, out } = palier(['check', put('company.json', company), '--on', '2020-05-17']);
        assert.equal(status, 0);
        assert.match(one_line(out), /On 17 May 2020 no edition was in force yet\. Choose a later day with --on, or an edition with --edition\./);
    });
});

test('a member and a newcomer are told which edition is theirs (R73)', () => {
    with_files((put) => {
        const company = read_json(scenario('free-trial'));
        delete company.content.workspace;
        company.schemaVersion = 2;
        const check = (membership) => {
            company.content.partners[0].membership = membership;
            return one_line(palier(['check', put('company.json', company), '--on', '2026-09-20']).out);
        };
        assert.match(check({ member: 'yes', renewsOn: '2027-01-31' }), /member already, so this edition stays until its renewal, on 31 January 2027/);
        assert.match(check({ member: 'yes' }), /the file does not say when that is/);
        assert.match(check({}), /The file does not say whether this company is one/);
        assert.doesNotMatch(check({ member: 'no' }), /member already/);
    });
});

test('what would unlock more is told with the words of the page: how to become eligible, and the easiest way to a benefit', () => {
    const check = (language) => one_line(palier(['check', scenario('newcomer'), '--lang', language]).out);
    assert.match(check('en'), /What would make the company eligible .*Publish an offer: 0 live, 1 needed/);
    assert.match(check('en'), /Easiest: Publish an offer: 0 live, 1 needed\./);
    assert.match(check('fr'), /Le plus simple.: Publier une offre/);
});

test('an edition of one’s own is read from its file, with the words beside it', () => {
    with_files((put) => {
        const edition = read_json(source('assets/programmes/marketplace-rewards/2021-05.json'));
        edition.id = 'our-deck';
        edition.benefits[0].id = 'our-own-benefit';
        const file = put('our-deck.json', edition);
        assert.match(palier(['check', scenario('free-trial'), '--edition', file]).out, /our-deck/);
        assert.match(palier(['check', scenario('free-trial'), '--edition', file]).out, /our-own-benefit/);

        put('texts.en.json', { 'benefit.our-own-benefit.name': 'A dinner with us', 'edition.our-deck.label': 'Our deck' });
        const { status, out } = palier(['check', scenario('free-trial'), '--edition', file]);
        assert.equal(status, 0);
        assert.match(out, /A dinner with us/);
        assert.match(out, /Our deck \(our-deck\)/);
        assert.doesNotMatch(out, unwritten);
    });
});

test('a file that is not there or cannot be read is one sentence', () => {
    for (const [file, sentence] of [['no/such.json', /There is no file “no\/such.json”/], [source('docs'), /is a folder/]]) {
        const { status, out, err } = palier(['check', file]);
        assert.equal(status, 1);
        assert.equal(out, '');
        assert.match(one_line(err), sentence);
    }
});

test('every mistake of a file is told with file, line, column, pointer, code and hint', () => {
    with_files((put) => {
        const company = read_json(scenario('free-trial'));
        company.content.offers[0].typ = company.content.offers[0].type;
        delete company.content.offers[0].type;
        company.content.offers[1].state = 1;
        company.content.partners[0].hasPartnerId = 'maybe';
        const file = put('company.json', company);
        const { status, out, err } = palier(['check', file], { env: { COLUMNS: '100' } });
        assert.equal(status, 1);
        assert.equal(out, '');
        const text = readFileSync(file, 'utf8').split('\n');
        const line = (words) => text.findIndex((each) => each.includes(words)) + 1;
        assert.ok(err.includes(`${file}:${line('"typ"')}:`), err);
        assert.ok(err.includes(`${file}:${line('"maybe"')}:`), err);
        assert.match(err, /\/content\/offers\/0\/typ\s+\[unknown-key-near\]/);
        assert.match(one_line(err), /Did you mean “type”\?/);
        assert.match(err, /\/content\/partners\/0\/hasPartnerId\s+\[unknown-name/);
    });
});

test('an edition with mistakes is not asked', () => {
    with_files((put) => {
        const edition = read_json(source('assets/programmes/marketplace-rewards/2021-05.json'));
        edition.rules[0].condition = { rule: edition.rules[0].id };
        const { status, out, err } = palier(['check', scenario('free-trial'), '--edition', put('e.json', edition)]);
        assert.equal(status, 1);
        assert.equal(out, '');
        assert.match(err, /\[rule-cycle\]/);
    });
});

test('colour is for terminals, and for those who want it', () => {
    const escape = '\u001b[';
    assert.ok(palier_on_terminal(['check', scenario('transact')]).includes(escape));
    assert.ok(!palier_on_terminal(['check', scenario('transact')], { NO_COLOR: '1' }).includes(escape));
    assert.ok(!palier_on_terminal(['check', scenario('transact')], { TERM: 'dumb' }).includes(escape));
    assert.ok(!palier(['check', scenario('transact')]).out.includes(escape));
});

test('no line is wider than the terminal', () => {
    for (const columns of [40, 57, 100])
        for (const language of ['en', 'fr']) {
            const { out } = palier(['check', scenario('transact'), '--lang', language], { env: { COLUMNS: String(columns) } });
            for (const line of out.split('\n'))
                assert.ok([...line].length <= columns || !line.trim().includes(' '), `${columns}: ${line}`);
        }
});

test('what a file holds cannot steer the terminal', () => {
    with_files((put) => {
        const company = read_json(scenario('free-trial'));
        company.content.partners[0].name = 'Red \u001b[31m\u202e name';
        company.content.offers[0]['\u001b[2J'] = 1;
        const { out, err } = palier(['check', put('company.json', company)]);
        for (const steering of ['\u001b', '\u202e']) assert.ok(!(out + err).includes(steering));
    });
});

// A company with a figure of its own and an edition of its own.
function with_own(company) {
    const edition = read_json(source('assets/programmes/marketplace-rewards/2021-05.json'));
    edition.id = 'our-deck';
    edition.inForce.from = '2026-10-01';
    edition.roles.push('gardener');
    company.schemaVersion = 3;
    company.content.ownEditions = [{ id: 'our-deck', file: 'deck.json', text: JSON.stringify(edition) }];
    company.content.ownThresholds = [{ id: '2021-05--transact-unknown--billed-sales', edition: '2021-05', tier: 'transact-unknown',
        metric: 'billed-sales', amount: { amount: '1.00', currency: 'USD' } }];
    return company;
}

test('figures and editions of one’s own in the file count, and are said to be one’s own (R25)', () => {
    with_files((put) => {
        const file = put('company.json', with_own(read_json(scenario('transact'))));
        const own = palier(['check', file]);
        assert.equal(own.status, 0, own.err);
        assert.match(one_line(own.out), /your own figure|Some figures here are your own/);
        assert.doesNotMatch(one_line(palier(['check', scenario('transact')]).out), /your own figure|Some figures here are your own/);
        const steps = (given) => JSON.parse(palier(['check', given, '--json']).out).tier.steps.map(({ confidence }) => confidence);
        assert.ok(steps(file).includes('own'));
        assert.ok(!steps(scenario('transact')).includes('own'));

        const by = JSON.parse(palier(['check', file, '--edition', 'our-deck', '--json']).out).edition;
        assert.equal(by.id, 'our-deck');
        assert.equal(by.own, true);
        assert.match(palier(['check', file, '--edition', 'our-deck']).out, /our-deck \(your own edition\)/);
        assert.match(palier(['check', file, '--edition', 'our-deck', '--lang', 'fr']).out, /our-deck \(votre propre édition\)/);
        assert.match(palier(['diff', '2021-05', 'our-deck', file]).out, /gardener/);
        assert.equal(palier(['diff', '2021-05', 'our-deck']).status, 2);
        assert.equal(palier(['check', '-'], { input: readFileSync(file) }).out, own.out);
    });
});

test('a company may pin the edition of its own that is in the same file, and use its words', () => {
    with_files((put) => {
        const company = with_own(read_json(scenario('transact')));
        company.content.workspace[0].pinnedEdition = 'our-deck';
        company.content.partners[0].people[0].roles = ['gardener'];
        const file = put('company.json', company);
        const { edition } = JSON.parse(palier(['check', file, '--json']).out);
        assert.deepEqual([edition.id, edition.chosen, edition.own], ['our-deck', 'pinned', true]);

        company.content.ownEditions[0].text = '{';
        const broken = palier(['check', put('broken.json', company)]);
        assert.equal(broken.status, 1);
        assert.match(broken.err, /\/content\/partners\/0\/people\/0\/roles\/0\s+\[unknown-name\]/);
        company.content.partners[0].people[0].roles = [];
        const unread = palier(['check', put('unread.json', company)]);
        assert.equal(unread.status, 0);
        assert.match(unread.err, /\[own-edition-unread\]/);
    });
});
