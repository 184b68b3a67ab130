import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { Failure } from './failure.js';

const HELP = `news-timeline finds mistakes in the data of a timeline, turns it into other formats,
and makes web pages and embeds of it.

Usage
  news-timeline check FILE
  news-timeline convert FILE --to FORMAT [--locale LOCALE] [--output FILE]
  news-timeline render FILE [--fragment] [--script URL] [--locale LOCALE] [--output FILE]
  news-timeline oembed FILE --url URL [--at URL] [--output FILE]

FILE is a timeline in any format that is known: the project's own JSON, TimelineJS (JSON or
spreadsheet), a table (CSV or TSV), a calendar (iCalendar), a feed (RSS, Atom, JSON Feed),
JSON-LD or an answer of Wikidata. Which one it is, is found out. A dash (-) stands for what
is piped in.

check    lists the problems of a file, one a line:  file:row:column: severity: what to do
           --json           the same as JSON
convert  writes the timeline in another format, and lists what that format can't carry
           --to FORMAT      json, timelinejs, csv, icalendar, json-ld or html
           --locale LOCALE  of dates and words in texts, such as pt-BR; the timeline's own
                            language when left out
           --output FILE    where to write it; otherwise it is printed
render   makes a web page that can be read without JavaScript
           --fragment       only the timeline, to be pasted into a page
           --script URL     where the page finds news-timeline.js, which makes the list
                            an interactive timeline
           --locale LOCALE  as with convert
           --output FILE    where to write it; otherwise it is printed
oembed   makes the oEmbed document by which other sites show the timeline in a frame
           --url URL        of the frame's page: https://example.org/embed.html?src=events.json
           --at URL         where the document will stand: says which link leads to it, for the
                            head of the page whose address others paste
           --width PX       and --height PX, 720 each when left out
           --maxwidth PX    and --maxheight PX, the most that there may be
           --provider NAME  who publishes it, and --provider-url URL
           --cache-age S    seconds for which others may keep it
           --output FILE    where to write it; otherwise it is printed

With each of them
  --format FORMAT  the format of FILE, where it isn't found out rightly
  --progress       show how far reading is (shown anyway in a terminal for over 10,000 events)
  --help           this text
  --version        the version of news-timeline

Examples
  news-timeline check events.csv
  news-timeline convert old-timeline.json --to csv --output events.csv
  news-timeline render events.csv --script /js/news-timeline.js --output timeline.html
  news-timeline oembed events.json --url 'https://example.org/embed/embed.html?src=/events.json' \\
    --at https://example.org/timeline.oembed.json --output timeline.oembed.json

Exit status: 0 all is well (there may be warnings), 1 there are errors in the data,
2 the command or the file can't be understood.
`;

const COMMON = {
  format: { type: 'string' },
  progress: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

const COMMANDS = {
  check: { ...COMMON, json: { type: 'boolean', default: false } },
  convert: { ...COMMON, to: { type: 'string' }, locale: { type: 'string' }, output: { type: 'string' } },
  render: {
    ...COMMON,
    fragment: { type: 'boolean', default: false },
    script: { type: 'string' },
    locale: { type: 'string' },
    output: { type: 'string' },
  },
  oembed: {
    ...COMMON,
    url: { type: 'string' },
    at: { type: 'string' },
    width: { type: 'string' },
    height: { type: 'string' },
    maxwidth: { type: 'string' },
    maxheight: { type: 'string' },
    provider: { type: 'string' },
    'provider-url': { type: 'string' },
    'cache-age': { type: 'string' },
    output: { type: 'string' },
  },
} as const satisfies Record<string, ParseArgsConfig['options']>;

type Name = keyof typeof COMMANDS;
const NAMES = 'check, convert, render or oembed';
type Value<T> = T extends { type: 'boolean' } ? boolean : string | undefined;
type Options<N extends Name> = { [K in keyof (typeof COMMANDS)[N]]: Value<(typeof COMMANDS)[N][K]> };

/** What was asked for. */
export type Request =
  { print: 'help' | 'version' } | { [N in Name]: { command: N; file: string; options: Options<N> } }[Name];

export { HELP };

/**
 * Understands a command line.
 *
 * @param args without the program's own name
 * @throws Failure where it can't be understood
 */
export function understand(args: readonly string[]): Request {
  const [name = '', ...rest] = args;
  const dashed = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length);
  if (dashed.includes('--help') || dashed.includes('-h') || name === 'help') return { print: 'help' };
  if (name === '--version') return { print: 'version' };
  if (!name) throw new Failure(`say what to do: ${NAMES}`);
  if (!Object.hasOwn(COMMANDS, name)) throw new Failure(`“${name}” is not known: use ${NAMES}`);
  const command = name as Name;
  let parsed;
  try {
    parsed = parseArgs({ args: rest, options: COMMANDS[command], allowPositionals: true });
  } catch (error) {
    throw new Failure((error as Error).message.split('. ')[0]!);
  }
  const [file, more] = parsed.positionals;
  if (file === undefined) throw new Failure(`${name} needs a file: name one, or - for what is piped in`);
  if (more !== undefined) throw new Failure(`“${more}” is one file too many: ${name} takes one`);
  return { command, file, options: parsed.values } as Request;
}
