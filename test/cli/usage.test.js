/** How the command `news-timeline` is called. Needs the build. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { files, MAIN, run } from './command.js';

const info = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the command', () => {
  it('is what the package calls news-timeline, and can be run', () => {
    assert.deepEqual(info.bin, { 'news-timeline': MAIN });
    assert.match(readFileSync(MAIN, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  for (const args of [['--help'], ['-h'], ['help'], ['check', '--help'], ['convert', 'x', '--help']]) {
    it(`explains itself: ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = run(args);
      for (const word of ['check', 'convert', 'render', 'oembed', '--to', '--script', '--url', 'Exit status'])
        assert.ok(stdout.includes(word), word);
      assert.ok(Math.max(...stdout.split('\n').map((line) => line.length)) <= 100);
      assert.deepEqual([status, stderr], [0, '']);
    });
  }

  it('says its version', () => {
    assert.deepEqual(run(['--version']), { status: 0, stdout: `${info.version}\n`, stderr: '' });
  });

  const wrong = [
    [[], 'say what to do: check, convert, render or oembed'],
    [['frob'], '“frob” is not known: use check, convert, render or oembed'],
    [['toString'], '“toString” is not known'],
    [['check'], 'check needs a file'],
    [['check', 'a.json', 'b.json'], '“b.json” is one file too many'],
    [['check', 'events.json', '--frob'], "Unknown option '--frob'"],
    [['check', 'events.json', '--json=yes'], "Option '--json' does not take an argument"],
    [['check', 'events.json', '--to', 'csv'], "Unknown option '--to'"],
    [['check', 'events.json', '--format', 'word'], 'format “word” is not known: use one of'],
    [['convert', 'events.json'], 'say which format to write with --to: json, timelinejs'],
    [['convert', 'events.json', '--to', 'word'], "“word” can't be written: use one of json"],
    [
      ['convert', 'events.json', '--to', 'csv', '--output', 'no/such/folder/x.csv'],
      "no/such/folder/x.csv can't be written",
    ],
    [
      ['oembed', 'events.json'],
      'say with --url where the frame’s page is: https://example.org/embed.html?src=events.json',
    ],
    [
      ['oembed', 'events.json', '--url', 'embed.html'],
      '--url wants a whole address that starts with https:, not “embed.html”',
    ],
    [['oembed', 'events.json', '--url', 'javascript:alert(1)'], '--url wants a whole address'],
    [['oembed', 'events.json', '--url', 'https://example.org/', '--at', '/x'], '--at wants a whole address'],
    [['oembed', 'events.json', '--url', 'https://example.org/', '--width', '100%'], '--width wants a whole number'],
    [['oembed', 'events.json', '--url', 'https://example.org/', '--height', '0'], '--height wants a whole number'],
    [['render', 'events.json', '--script', 'javascript:alert(1)'], '“javascript:alert(1)” is no address of a script'],
  ];
  for (const [args, why] of wrong) {
    it(`ends with 2 and says why: ${args.join(' ') || 'nothing'}`, () => {
      const { status, stdout, stderr } = run(args);
      assert.ok(stderr.startsWith(`news-timeline: ${why}`), stderr);
      assert.match(stderr, /\nSee news-timeline --help\.\n$/);
      assert.deepEqual([status, stdout], [2, '']);
    });
  }

  it('stops quietly when nobody reads on', async () => {
    // More than a pipe holds.
    const events = Array.from({ length: 20_000 }, (_, i) => ({ title: `Event ${i}`, date: '2019' }));
    const folder = files({ 'many.json': JSON.stringify(events) });
    const child = spawn(process.execPath, [MAIN, 'convert', folder.at('many.json'), '--to', 'json']);
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    folder.remove();
    assert.deepEqual([status, said], [0, '']);
  });
});
