// The page starts cleanly, asks for nothing more, rests when nothing happens, and paints what its elements say, at any zoom.
import assert from 'node:assert/strict';
import { is_firefox } from './support/browsers.mjs';
import { count_colours, find_ink, read_png } from './support/image.mjs';
import { speak } from './support/texts.mjs';
import { begin_visits } from './support/visit.mjs';
import { until } from './support/until.mjs';

const visit = begin_visits();
const say = speak('en');

const picture = async (person, clip) => read_png(await person.page.screenshot(clip ? { clip, captureBeyondViewport: false } : {}));

visit.test('The page starts without an error, a warning or a violation of its policy, and is painted', async () => {
    const ann = await visit.open();

    assert.equal(await ann.see(() => document.title), say('shell.document-title', { place: say('place.start') }));
    await ann.waits_for({ role: 'heading', name: say('start.title') });
    assert.deepEqual(await ann.see(() => window.there.violations), []);
    assert.equal(await ann.see(() => getComputedStyle(document.getElementById('palier-canvas')).display), 'block');
    assert.ok(count_colours(await picture(ann)) > 20, 'the picture is flat');
});

visit.test('What is painted comes from the canvas, not from the elements over it', async () => {
    const ann = await visit.open();
    const heading = (await ann.reach({ role: 'heading', name: say('start.title') })).box;

    assert.ok(find_ink(await picture(ann, heading)), 'nothing is painted where the heading is');
    await ann.see(() => (document.getElementById('palier-canvas').style.visibility = 'hidden'));
    assert.equal(find_ink(await picture(ann, heading)), null, 'the text of the elements is seen');
});

visit.test('A lost WebGL context is mended: the elements are seen until the canvas shows everything again', async () => {
    const ann = await visit.open();
    const heading = (await ann.reach({ role: 'heading', name: say('start.title') })).box;
    const unpainted = (is) => until(ann.page, (wanted) => document.documentElement.classList.contains('unpainted') === wanted, is);
    const shot = () => ann.page.screenshot({ clip: heading, captureBeyondViewport: false });
    const before = await shot();

    await ann.see(() => {
        window.lost = document.getElementById('palier-canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
        window.lost.loseContext();
    });
    await unpainted(true);
    await ann.see(() => dispatchEvent(new Event('scroll'))); // frames go on meanwhile
    await ann.rests();
    await ann.see(() => window.lost.restoreContext());
    await unpainted(false);
    await ann.rests();

    assert.ok(find_ink(await picture(ann, heading)), 'nothing is painted where the heading is');
    assert.deepEqual(await shot(), before);
    visit.problems.length = 0; // the browser says that the context was lost
});

visit.test('After the start nothing more is requested, wherever one goes', async () => {
    const ann = await visit.open();
    await ann.presses(say('start.scenario.open', { name: say('scenario.free-trial.name') }));
    await ann.is_saved();
    const before = visit.site.requests.length;
    assert.ok(before > 0);

    for (const place of ['company', 'offers', 'benefits', 'contact', 'technical', 'timeline', 'programme', 'settings', 'overview']) await ann.goes_to(place);
    await ann.presses(say('shell.other-language'));

    assert.deepEqual(visit.site.requests.slice(before), []);
    assert.deepEqual(await ann.see(() => window.there.violations), []);
});

visit.test('Five seconds in which nothing happens bring no frame', async () => {
    const ann = await visit.open();
    await ann.presses(say('start.scenario.open', { name: say('scenario.free-trial.name') }));
    await ann.goes_to('overview');
    await ann.is_saved();
    await ann.mouse.move(2, 790);
    await ann.rests();

    // The one wait of the suite that is a wait: that nothing happens shows only in time.
    const [before, later] = await ann.see(async () => {
        const drawn = window.palierFrames;
        await new Promise((done) => setTimeout(done, 5000));
        return [drawn, window.palierFrames];
    });

    assert.ok(before > 0);
    assert.equal(later, before);
});

visit.test('At any zoom the canvas has the pixels of the screen, and the text is painted where its element is', async () => {
    for (const density of [0.5, 1, 1.25, 2, 3]) {
        const [width, height] = [Math.round(1280 / density), Math.round(1000 / density)];
        const ann = await visit.open({ viewport: { width, height, deviceScaleFactor: density } });
        const heading = { role: 'heading', name: say('start.title') };
        await ann.reach(heading);
        const { canvas, css, ratio, box, text } = await ann.see((asked) => {
            const element = window.there.find(asked)[0];
            const range = document.createRange();
            range.selectNodeContents(element);
            const rectangle = ({ x, y, width: w, height: h }) => ({ x, y, width: w, height: h });
            const made = document.getElementById('palier-canvas');
            const shown = made.getBoundingClientRect();
            return { canvas: [made.width, made.height], css: [shown.width, shown.height], ratio: devicePixelRatio,
                box: rectangle(element.getBoundingClientRect()), text: rectangle(range.getBoundingClientRect()) };
        }, heading);

        assert.deepEqual(canvas, css.map((length) => Math.round(length * ratio)), `the canvas at ${density}`);
        const clip = { x: Math.max(0, Math.floor(box.x) - 2), y: Math.floor(box.y), width: Math.ceil(text.width) + 8, height: Math.ceil(box.height) };
        const image = await picture(ann, clip);
        const scale = image.width / clip.width;
        const ink = find_ink(image);
        assert.ok(ink, `no text is painted at ${density}`);
        const [left, right] = [ink.left / scale + clip.x, ink.right / scale + clip.x];
        assert.ok(Math.abs(left - text.x) <= 2 + 1 / scale, `at ${density} painted from ${left}, element from ${text.x}`);
        assert.ok(Math.abs(right - (text.x + text.width)) <= 2 + 1 / scale, `at ${density} painted to ${right}, element to ${text.x + text.width}`);
        assert.ok(ink.top / scale + clip.y >= text.y - 2 && ink.bottom / scale + clip.y <= text.y + text.height + 2, `lines at ${density}`);
        await ann.page.close();
    }
});

if (!is_firefox)
    visit.test('Where there is no WebGL the elements themselves are seen', async () => {
        const ann = await visit.open({ prepare: () => { HTMLCanvasElement.prototype.getContext = () => null; } });

        await ann.waits_for({ role: 'heading', name: say('start.title') });
        const heading = (await ann.reach({ role: 'heading', name: say('start.title') })).box;
        assert.ok(find_ink(await picture(ann, heading)), 'the heading is not seen');
        visit.problems.length = 0;
    });
