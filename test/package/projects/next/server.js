/** Serves the application on a free port and prints it: `node server.js`, with `dev` as developers see it. */
import { createServer } from 'node:http';
import next from 'next';

const app = next({ dev: process.argv[2] === 'dev', dir: import.meta.dirname });
await app.prepare();
const server = createServer(app.getRequestHandler());
server.listen(0, 'localhost', () => console.log(`port ${server.address().port}`));
