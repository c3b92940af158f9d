import assert from 'node:assert/strict';
import test from 'node:test';
import { one_line, palier, read_json, scenario, source } from './support.mjs';

const commands = ['check', 'explain', 'lint', 'diff', 'cases', 'convert'];
const version = read_json(source('package.json')).version;

function refuses(given, sentence) {
    const { status, out, err } = palier(given);
    assert.equal(status, 2, `${given.join(' ')}: ${err}`);
    assert.equal(out, '', 'nothing on the standard output');
    assert.match(one_line(err), sentence);
}

test('without a command the help is on the standard error', () => {
    refuses([], /a command is missing/);
    refuses([], /palier check FILE/);
});

test('a mistyped command or option is told with the one that was probably meant', () => {
    refuses(['chekc', 'x.json'], /no command “chekc”. Did you mean “check”\?/);
    refuses(['wibble'], /no command “wibble”\./);
    refuses(['check', scenario('transact'), '--jsn'], /no option --jsn here. Did you mean --json\?/);
    refuses(['check', scenario('transact'), '--editon=2021-05'], /no option --editon here. Did you mean --edition\?/);
    refuses(['cases', '--json'], /no option --json here/);
});

test('what is missing and what is too much is named', () => {
    refuses(['check'], /FILE is missing/);
    refuses(['explain', scenario('transact')], /BENEFIT is missing/);
    refuses(['lint'], /EDITION is missing/);
    refuses(['diff', '2021-05'], /EDITION is missing/);
    refuses(['convert'], /FILE is missing/);
    refuses(['check', 'a.json', 'b.json'], /“b.json” is one thing too many/);
    refuses(['convert', 'a.json', 'b.json'], /“b.json” is one thing too many/);
});

test('an option needs a value, once, that can be understood', () => {
    refuses(['check', scenario('transact'), '--on'], /--on needs exactly one value/);
    refuses(['check', scenario('transact'), '--on', '2021-06-01', '--on', '2021-06-02'], /--on needs exactly one value/);
    refuses(['check', scenario('transact'), '--on', '2021-02-30'], /“2021-02-30” is not a day/);
    refuses(['check', scenario('transact'), '--on', 'tomorrow'], /“tomorrow” is not a day/);
    refuses(['check', scenario('transact'), '--lang', 'de'], /“de” is not a language/);
    refuses(['check', scenario('transact'), '--edition', '2021-5'], /Did you mean “2021-05”\?/);
    refuses(['diff', 'no-such', '2021-05'], /“no-such” is neither an edition nor a file. Editions: .*2021-05/);
    refuses(['lint', '2021-50'], /neither an edition nor a file/);
});

test('help is asked for, with examples, of the whole and of each command', () => {
    for (const given of [['--help'], ['-h'], ...commands.map((name) => [name, '--help'])]) {
        const { status, out, err } = palier(given);
        assert.equal(status, 0);
        assert.equal(err, '');
        assert.match(out, /\nExamples\n/);
    }
    const { out } = palier(['--help']);
    for (const name of commands) assert.ok(out.includes(`palier ${name} `), name);
    for (const status of ['0: ', '1: ', '2: ']) assert.ok(out.includes(status), status);
});

test('the version is that of the package', () => {
    assert.deepEqual(palier(['--version']), { status: 0, out: `palier ${version}\n`, err: '' });
});

test('the language is asked for, or that of the environment, or English', () => {
    const title = (given, env) => palier([...given, '--help'], { env }).out.split('\n').includes('Exemples') ? 'fr' : 'en';

    assert.equal(title([], { LC_ALL: 'fr_CA.UTF-8' }), 'fr');
    assert.equal(title([], { LC_ALL: '', LC_MESSAGES: 'fr_FR.UTF-8', LANG: 'en_GB.UTF-8' }), 'fr');
    assert.equal(title([], { LC_ALL: '', LANG: 'fr' }), 'fr');
    assert.equal(title([], { LC_ALL: 'de_DE.UTF-8' }), 'en');
    assert.equal(title([], { LC_ALL: '' }), 'en');
    assert.equal(title(['--lang', 'fr'], { LC_ALL: 'en_GB.UTF-8' }), 'fr');
    assert.equal(title(['--lang=en'], { LC_ALL: 'fr_FR.UTF-8' }), 'en');
    assert.equal(title(['check', '--lang', 'fr'], {}), 'fr');
});

test('wrong use is told in the language asked for', () => {
    const { status, err } = palier(['chekc', '--lang', 'fr']);
    assert.equal(status, 2);
    assert.match(one_line(err), /Vouliez-vous dire «.check.» \?|Vouliez-vous dire «.check.».\?/);
});
