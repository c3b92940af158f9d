// Waits until a question asked in the page is answered with yes. Puppeteer's waitForFunction() makes its question with new Function(),
// which Firefox from version 140 on forbids under the page's own Content-Security-Policy.
const longest_ms = 30_000;

export async function until(page, question, ...given) {
    const end = Date.now() + longest_ms;
    while (!(await page.evaluate(question, ...given))) {
        if (Date.now() > end) throw new Error(`It never came to this: ${question}`);
        await page.evaluate(() => new Promise((done) => setTimeout(done, 10)));
    }
}
