// Serves a built site under a path prefix, as any static server would, and keeps a list of what was asked for.
import http from 'node:http';
import sirv from 'sirv';

export const prefix = '/any/where/';

/** `routes` maps a path prefix to a folder, which is looked through once unless `fresh`. Resolves to the address of the first,
 * what was requested, and `close`. */
export async function serve(routes, { fresh = false } = {}) {
    const requests = [];
    const handlers = Object.entries(routes).map(([at, folder]) => ({ at, handle: sirv(folder, { brotli: true, gzip: true, etag: true, dev: fresh }) }));
    const server = http.createServer((request, response) => {
        const missing = () => response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end(); // browsers ask where no page names one
        requests.push(request.url);
        const route = handlers.find(({ at }) => request.url.startsWith(at));
        if (!route) return missing();
        request.url = request.url.slice(route.at.length - 1);
        route.handle(request, response, missing);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://localhost:${server.address().port}`;
    return {
        origin, requests, address: origin + Object.keys(routes)[0],
        close: () => { server.close(); server.closeAllConnections?.(); },
    };
}
