/** What tools that read published packages say of this one. Needs the build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { pack } from '../support/pack.js';

describe('the packed package', () => {
  let tarball;
  before(() => {
    tarball = pack();
  });

  it('is what publint expects', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: readFileSync(tarball) },
      level: 'suggestion',
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('gives types to all who can import it: there are modules alone, no CommonJS', () => {
    const args = [
      '--no-install',
      'attw',
      tarball,
      '--profile',
      'esm-only',
      '--no-color',
      '--no-emoji',
      '--format',
      'ascii',
    ];
    const { status, stdout, stderr } = spawnSync('npx', args, {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(status, 0, `${stdout}${stderr}`);
  });
});
