#!/usr/bin/env node
/** The command `news-timeline`. */
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { check } from './check.js';
import { convert } from './convert.js';
import { Failure } from './failure.js';
import { oembed } from './oembed.js';
import { print, say } from './output.js';
import { render } from './render.js';
import { HELP, understand } from './usage.js';

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Does what is asked for. Returns the exit status. */
async function run(args: readonly string[]): Promise<number> {
  const request = understand(args);
  if ('print' in request) {
    await print(request.print === 'help' ? HELP : `${version()}\n`);
    return 0;
  }
  switch (request.command) {
    case 'check':
      return check(request.file, request.options);
    case 'convert':
      return convert(request.file, request.options);
    case 'render':
      return render(request.file, request.options);
    case 'oembed':
      return oembed(request.file, request.options);
  }
}

// Who reads what is printed, `head` say, may have enough of it.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await run(argv.slice(2));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  say(`news-timeline: ${error.message}`);
  say('See news-timeline --help.');
  process.exitCode = 2;
}
