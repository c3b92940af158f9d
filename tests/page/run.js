// Runs the WebAssembly tests in this page and shows how they went: "passed: 120 tests" or "failed: 2 of 120 tests".

const output = document.getElementById('output');
const result = document.getElementById('result');

function show(line) {
    output.textContent += line + '\n';
}

function finish(code) {
    const counts = /test cases:\s*(\d+) \|\s*(\d+) passed \|\s*(\d+) failed/.exec(output.textContent);
    const passed = code === 0 && counts !== null && Number(counts[2]) > 0;
    if (counts === null) result.textContent = 'failed: the run ended early, with code ' + code;
    else result.textContent = passed ? 'passed: ' + counts[2] + ' tests' : 'failed: ' + counts[3] + ' of ' + counts[1] + ' tests';
    result.dataset.passed = String(passed);
}

// tests.js reads this name.
globalThis.Module = { arguments: ['--no-colors=true'], print: show, printErr: show, onExit: finish, onAbort: finish };
