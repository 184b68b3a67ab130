/** Starts WebKitGTK's driver, with a display of its own where the machine has none. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Resolves to the number that Xvfb chose, so that two runs never share a display. */
async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    server.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  return { server, display: `:${number}` };
}

async function answers(port) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/status`);
      if (response.ok) return;
    } catch {
      // It isn't listening yet.
    }
    await wait(100);
  }
  throw new Error(`WebKitWebDriver does not answer on port ${port}`);
}

/** @returns The driver's port, and `stop` to end all that was started. */
export async function startWebKit({ driver }) {
  const started = [];
  const stop = () => started.forEach((child) => child.kill());
  process.once('exit', stop);
  let display = process.env.DISPLAY;
  if (!display) {
    const own = await startDisplay();
    started.push(own.server);
    display = own.display;
  }
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
  started.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }));
  await answers(port);
  return { port, stop };
}
