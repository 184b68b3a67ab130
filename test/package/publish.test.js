/** What tools that read published packages say of this one. Needs the build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
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

describe('the dependencies', () => {
  const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
  const packageOf = (name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)[0];

  it('are the packages that the modules import', () => {
    const modules = readdirSync('dist', { recursive: true })
      .map((name) => name.replaceAll(path.sep, '/'))
      .filter((name) => name.endsWith('.js') && !/^cdn(-single)?\//.test(name));
    const imported = modules
      .flatMap((name) => ts.preProcessFile(readFileSync(`dist/${name}`, 'utf8'), true, true).importedFiles)
      .map(({ fileName }) => fileName)
      .filter((name) => !/^(\.|node:)/.test(name))
      .map(packageOf);
    assert.deepEqual([...new Set(imported)].sort(), Object.keys(json('package.json').dependencies).sort());
  });
});
