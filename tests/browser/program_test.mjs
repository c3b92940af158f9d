// The tests of the program itself, as WebAssembly in this browser: the page of the development build runs them.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { until } from './support/person.mjs';
import { begin_visits, build, wide } from './support/visit.mjs';

const visit = begin_visits();

visit.test('The tests of the program pass in this browser', async () => {
    assert.ok(existsSync(path.join(build, 'tests/tests.js')), `the tests have not been built in ${build}`);
    const page = await visit.context.newPage();
    page.setDefaultNavigationTimeout(120_000);
    await page.setViewport(wide);
    await page.goto(`${visit.site.origin}/tests/index.html`);

    const result = () => page.evaluate(() => document.getElementById('result').textContent);
    await until(async () => `the tests to end: ${await result()}`, async () => (await result()) !== 'running', 120_000);

    assert.match(await result(), /^passed: \d+ tests$/, await page.evaluate(() => document.getElementById('output').textContent.slice(-4000)));
});
