// Starts Chromium or Firefox ESR as the tests need it: nothing kept, nothing fetched behind our back, WebGL in software.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

export const browser_name = process.env.PALIER_BROWSER === 'firefox' ? 'firefox' : 'chromium';
export const is_firefox = browser_name === 'firefox';

/** `profile` a folder that outlives the browser, else a new one. `downloads` the folder that downloads go to, else none is allowed. */
export async function launch({ profile, downloads } = {}) {
    const browser = await puppeteer.launch(is_firefox ? await firefox(profile, downloads) : chromium(profile));
    if (downloads && !is_firefox) {
        const session = await browser.target().createCDPSession();
        await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    }
    return browser;
}

function chromium(profile) {
    const args = [
        '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--lang=en-US', '--force-color-profile=srgb',
        '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-default-browser-check',
    ];
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    return {
        executablePath: process.env.PALIER_CHROMIUM ?? '/usr/bin/chromium', headless: true, args,
        protocolTimeout: 240_000, ...(profile && { userDataDir: profile }),
    };
}

// Headless, Firefox has no WebGL; on a screen that nobody sees, it has. One for all browsers of this process, which ends with it.
let screen = null;
function start_screen() {
    screen ??= new Promise((resolve, fail) => {
        const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x2400x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
        server.once('error', () => fail(new Error('Firefox is tested on a screen of Xvfb, which is missing (Debian package xvfb)')));
        let number = '';
        server.stdio[3].on('data', (text) => {
            number += text;
            if (!number.endsWith('\n')) return;
            server.stdio[3].unref(); // neither it nor the pipe keeps this process alive
            server.unref();
            resolve(`:${number.trim()}`);
        });
        process.once('exit', () => server.kill());
    });
    return screen;
}

async function firefox(profile, downloads) {
    return {
        browser: 'firefox', executablePath: process.env.PALIER_FIREFOX ?? '/usr/bin/firefox-esr', headless: false,
        env: { ...process.env, DISPLAY: await start_screen(), MOZ_ENABLE_WAYLAND: '0' }, args: ['--width', '1300', '--height', '900'],
        protocolTimeout: 240_000, ...(profile && { userDataDir: profile }),
        extraPrefsFirefox: {
            'webgl.force-enabled': true,
            'gfx.color_management.mode': 0,
            'intl.accept_languages': 'en-US, en',
            'intl.locale.requested': 'en-US',
            'accessibility.tabfocus': 7,
            'network.captive-portal-service.enabled': false,
            'network.connectivity-service.enabled': false,
            'ui.prefersReducedMotion': 0,
            ...(downloads && {
                'browser.download.dir': downloads, 'browser.download.folderList': 2, 'browser.download.useDownloadDir': true,
                'browser.download.always_ask_before_handling_new_types': false, 'browser.download.alwaysOpenPanel': false,
                'browser.helperApps.neverAsk.saveToDisk': 'application/json',
            }),
        },
    };
}

/** A folder that is gone when `end` is called. */
export async function temporary_folder(purpose) {
    const folder = await mkdtemp(path.join(os.tmpdir(), `palier-${purpose}-`));
    return { folder, end: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}
