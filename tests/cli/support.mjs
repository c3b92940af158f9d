// The built `palier` of the command line, run as a person or a script would.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
export const source = (...parts) => path.join(root, ...parts);
export const scenario = (name) => source('assets/scenarios', `${name}.json`);
export const scenarios = ['newcomer', 'free-trial', 'transact'];
export const programme = source('assets/programmes/marketplace-rewards');
export const read_json = (file) => JSON.parse(readFileSync(file, 'utf8'));

const tool = process.env.PALIER_TOOL;
if (!tool) throw new Error('PALIER_TOOL does not say where the program is');

const plain = { PATH: process.env.PATH, COLUMNS: '80', LC_ALL: 'C.UTF-8' };

/** What comes of `palier ARGUMENTS`: {status, out, err}. */
export function palier(given, { input = '', env = {} } = {}) {
    const { status, signal, stdout, stderr, error } = spawnSync(tool, given, {
        input, env: { ...plain, ...env }, cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (error) throw error;
    return { status: status ?? signal, out: stdout, err: stderr };
}

/** The same on a terminal, of which everything is seen. */
export function palier_on_terminal(given, env = {}) {
    const quoted = [tool, ...given].map((part) => `'${part.replaceAll("'", "'\\''")}'`).join(' ');
    const { stdout } = spawnSync('script', ['-qec', quoted, '/dev/null'], {
        input: '', env: { ...plain, TERM: 'xterm', ...env }, cwd: root, encoding: 'utf8' });
    return stdout;
}

/** Calls `use` with a function that puts a file into a folder which is gone afterwards. */
export function with_files(use) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'palier-'));
    try {
        return use((name, content) => {
            const file = path.join(folder, name);
            writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 2));
            return file;
        });
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** Lines broken at the width of the terminal, as one. */
export const one_line = (text) => text.replace(/\s+/g, ' ');
