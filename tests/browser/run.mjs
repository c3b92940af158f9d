// Runs every test that needs a real browser, in Chromium and in Firefox, and says how many passed: `node tests/browser/run.mjs [PART...]`.
// A PART is part of a file's name ("walk"); PALIER_BROWSERS "chromium", "firefox" or both (the default); PALIER_BUILD the build folder.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(path.dirname(here));
const build = path.resolve(process.env.PALIER_BUILD ?? path.join(root, 'build/web'));
const browsers = (process.env.PALIER_BROWSERS ?? 'chromium,firefox').split(',');
const parts = process.argv.slice(2);
const [shown_failures, limit] = [60_000, 8 * 60_000];
// Browsers write their profiles many times over, and wait for the disk each time: in memory where there is such a place.
const scratch = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();

if (!existsSync(path.join(build, 'site/index.html'))) {
    console.error(`There is no site in ${build}: run ./dev build first.`);
    process.exit(2);
}

const files_in = async (folder) => (await readdir(folder)).filter((name) => name.endsWith('_test.mjs')).map((name) => path.join(folder, name));
const files = [...(await files_in(here)), ...(await files_in(path.join(root, 'web/test')))]
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
// Files without a browser of their own run once.
const without_browser = new Set(['parts_test.mjs']);
const jobs = files.flatMap((file) => (without_browser.has(path.basename(file)) ? browsers.slice(0, 1) : browsers).map((browser) => ({ file, browser })));
// The long ones first, so that none of them is alone at the end.
const weight = ({ file }) => ['walk', 'places', 'page_test', 'import', 'kept'].findIndex((name) => file.includes(name));
jobs.sort((one, other) => (weight(one) < 0 ? 99 : weight(one)) - (weight(other) < 0 ? 99 : weight(other)));

function run({ file, browser }) {
    return new Promise((resolve) => {
        const began = Date.now();
        const child = spawn(process.execPath, ['--test-reporter=tap', file], {
            cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true,
            env: { ...process.env, TMPDIR: scratch, PALIER_BROWSER: browser, PALIER_BUILD: build, PALIER_FONTS: path.join(build, 'fonts') },
        });
        let output = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
        // What hangs is ended with all that it started.
        const timer = setTimeout(() => { output += `\nnot ok - ended after ${limit / 1000} s\n`; process.kill(-child.pid, 'SIGKILL'); }, limit);
        child.on('close', (code) => {
            clearTimeout(timer);
            const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
            const [passed, failed] = [count('pass'), count('fail') + count('cancelled')];
            const broken = code !== 0 && failed === 0 ? 1 : 0;
            const seconds = ((Date.now() - began) / 1000).toFixed(0);
            console.log(`${browser.padEnd(9)} ${path.relative(root, file).padEnd(36)} ${passed} passed, ${failed + broken} failed (${seconds} s)`);
            if (failed + broken > 0) console.log(failures(output));
            resolve({ passed, failed: failed + broken });
        });
    });
}

// Of the whole protocol only what failed, with its reasons.
function failures(output) {
    const blocks = output.split(/^(?=# Subtest: )/m);
    const failed = blocks.filter((block) => /^\s*not ok/m.test(block));
    return (failed.length > 0 ? failed.join('') : output).slice(0, shown_failures).trimEnd();
}

const results = [];
const queue = [...jobs];
const lanes = Math.max(1, Math.min(Number(process.env.PALIER_LANES ?? os.availableParallelism?.() ?? 2), 4));
await Promise.all(Array.from({ length: lanes }, async () => {
    for (let job = queue.shift(); job; job = queue.shift()) results.push(await run(job));
}));
const sum = (what) => results.reduce((total, each) => total + each[what], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
