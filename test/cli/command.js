import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const MAIN = 'dist/cli/main.js';

/** Runs the command as a shell would, and returns its exit status and what it prints. */
export function run(args, { input = '', node = [] } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, MAIN, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

/** Files in a folder of their own, which `remove` deletes. */
export function files(contents) {
  const folder = mkdtempSync(path.join(tmpdir(), 'news-timeline-'));
  for (const [name, content] of Object.entries(contents)) writeFileSync(path.join(folder, name), content);
  return { at: (name) => path.join(folder, name), remove: () => rmSync(folder, { recursive: true }) };
}
