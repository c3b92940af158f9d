// Prints the first free port from the given one on: `node web/build/free_port.mjs 8080`.
import { createServer } from 'node:net';

const first = Number(process.argv[2]);
if (!Number.isInteger(first) || first < 1 || first > 65535) {
    console.error(`A port is a number from 1 to 65535, not "${process.argv[2]}".`);
    process.exit(2);
}

function is_free(port) {
    return new Promise((resolve) => {
        const server = createServer();
        server.once('error', () => resolve(false));
        server.listen(port, 'localhost', () => server.close(() => resolve(true)));
    });
}

let port = first;
while (port < 65535 && !(await is_free(port))) port++;
console.log(port);
