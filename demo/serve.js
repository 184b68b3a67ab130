/**
 * Serves the demo, the build and events.json, and nothing else: `node demo/serve.js`. `PORT` says where; if that port is
 * taken, or none is given and 8080 is, a free one is found.
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const TOP = fileURLToPath(new URL('..', import.meta.url));
const SERVED = ['demo', 'dist', 'events.json'];
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
};

/** The file that a URL's path means, or undefined: none, hidden, or outside of what is served. */
async function fileAt(pathname) {
  const names = decodeURIComponent(pathname).split('/').filter(Boolean);
  if (!SERVED.includes(names[0]) || names.some((name) => name.startsWith('.') || /[\\\0]/.test(name))) return undefined;
  let file = await realpath(path.join(TOP, ...names));
  if (!file.startsWith(await realpath(TOP))) return undefined;
  if ((await stat(file)).isDirectory()) file = path.join(file, 'index.html');
  return (await stat(file)).isFile() ? file : undefined;
}

async function answer(request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/' || pathname === '/demo') {
    response.writeHead(302, { location: '/demo/' }).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = await fileAt(pathname).catch(() => undefined);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    // A sandboxed frame belongs to no site, and asks for the data as a stranger.
    ...(path.extname(file) === '.json' && { 'access-control-allow-origin': '*' }),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/**
 * @param {number} port 0 finds a free one.
 * @param {Record<string, { headers: Record<string, string>, body: string }>} pages More to serve, by path.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve(port = 0, pages = {}) {
  const server = createServer((request, response) => {
    const page = pages[request.url];
    if (page) return void response.writeHead(200, page.headers).end(page.body);
    answer(request, response).catch(() => response.destroy());
  });
  const listen = (wanted) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, 'localhost', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(port).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(0);
  });
  return {
    address: `http://localhost:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { address } = await serve(Number(process.env.PORT) || 8080);
  console.log(`The demo is at ${address}`);
}
