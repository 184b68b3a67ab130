/** Makes a fresh project of one of these folders, with the packed package and what the pages of hosts say. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { snippet } from '../../support/snippets.js';
import { temporaryFolder } from '../../support/pack.js';

const ENVIRONMENT = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' };
/** Without these `node --test` takes what a child says for a report of tests. */
delete ENVIRONMENT.NODE_TEST_CONTEXT;
// Next.js asks for a cache of earlier builds there, which a fresh project has none of.
delete ENVIRONMENT.CI;
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Starts a command in a folder. */
export function start(folder, command, ...args) {
  const stdio = ['ignore', 'pipe', 'pipe'];
  return spawn(command, args, { cwd: folder, stdio, env: ENVIRONMENT, shell: process.platform === 'win32' });
}

/** Runs a command in a folder, and gives what it printed. */
function run(folder, command, ...args) {
  return new Promise((resolve, reject) => {
    const child = start(folder, command, ...args);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(said);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`));
    });
  });
}

/**
 * Installs and builds a project outside of the repository, where nothing is found that it doesn't ask for.
 *
 * @param {string} name the folder beside this file
 * @param {string} tarball the packed package
 * @param {Record<string, string>} written which snippet is written to which file
 * @returns {Promise<{ folder: string, said: string }>} where it is, and what the build printed
 */
export async function build(name, tarball, written) {
  const folder = path.join(temporaryFolder(), name);
  cpSync(new URL(name, import.meta.url), folder, { recursive: true });
  mkdirSync(path.join(folder, 'public'), { recursive: true });
  cpSync('events.json', path.join(folder, 'public/events.json'));
  for (const [file, from] of Object.entries(written)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${snippet(from)}\n`);
  }
  const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  await run(folder, 'npm', 'ci', ...quick);
  await run(folder, 'npm', 'install', '--no-save', '--no-package-lock', ...quick, tarball);
  return { folder, said: await run(folder, 'npm', 'run', '--silent', 'build') };
}

/** The files of some folders as a server's pages, by path. */
export function pagesOf(...folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath ?? entry.path, entry.name);
        return [`/${path.relative(folder, file).replaceAll(path.sep, '/')}`, file];
      }),
  );
  return Object.fromEntries(
    files.map(([url, file]) => [
      url.replace(/\/index\.html$/, '/'),
      {
        headers: { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' },
        body: readFileSync(file),
      },
    ]),
  );
}
