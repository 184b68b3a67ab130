/** Serves the contenders from the disk, compressed, as a newsroom's server would. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { manyTimelines } from './many-page.js';
import { storyForTimelineJS } from './timelinejs-data.js';

const BENCH = fileURLToPath(new URL('.', import.meta.url));
const TOP = path.join(BENCH, '../..');
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};
const small = promisify(gzip);

function fileOf(pathname) {
  const file = path.normalize(decodeURIComponent(pathname));
  return path.join(/^\/(dist\/|events\.json$)/.test(file) ? TOP : BENCH, file);
}

/** What is made when it is asked for. */
const MADE = {
  '/events-timelinejs.json': async () => JSON.stringify(storyForTimelineJS(JSON.parse(await textOf('/events.json')))),
  '/story/ours-list.html': async () => {
    const { parse, toHTML } = await import(pathToFileURL(path.join(TOP, 'dist/entries/data.js')).href);
    const { timeline } = await parse(await textOf('/events.json'), { name: 'events.json' });
    const page = await textOf('/story/ours.html');
    return page.replace('</news-timeline>', () => `${toHTML(timeline).content}</news-timeline>`);
  },
  '/story/many.html': async () =>
    (await textOf('/story/none.html')).replace('</body>', () => `${manyTimelines()}</body>`),
};

const textOf = (pathname) => readFile(fileOf(pathname), 'utf8');
const read = (pathname) => MADE[pathname]?.() ?? readFile(fileOf(pathname));

/** @returns {Promise<{ address: string, close: () => void }>} */
export async function serve() {
  // Kept, so that a build that goes on meanwhile doesn't change what is measured.
  const kept = new Map();
  const bodyOf = (pathname) => {
    if (!kept.has(pathname)) kept.set(pathname, read(pathname).then(small));
    return kept.get(pathname);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const body = await bodyOf(pathname);
      const type = TYPES[path.extname(pathname)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': body.length });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
