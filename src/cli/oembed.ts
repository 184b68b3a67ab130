import { Failure } from './failure.js';
import { attribute } from './markup.js';
import { deliver, print, say, toFile } from './output.js';
import { hasErrors, lineOf, readWhole } from './read.js';
import type { ReadOptions } from './read.js';
import { wordsFor } from './words.js';

export interface OembedOptions extends ReadOptions {
  /** The address of the frame's page, with its parameters. */
  url: string | undefined;
  /** Where the document will stand. */
  at: string | undefined;
  /** CSS px. */
  width: string | undefined;
  height: string | undefined;
  maxwidth: string | undefined;
  maxheight: string | undefined;
  provider: string | undefined;
  'provider-url': string | undefined;
  /** Seconds for which others may keep it. */
  'cache-age': string | undefined;
  output: string | undefined;
}

/** CSS px: the width of a column of text, and the height of a drawn timeline. */
const WIDTH = 720;
const HEIGHT = 720;

/** Links to sources open beside the page; nothing else of the page is reached. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

function webAddress(option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new Failure(`--${option} wants a whole address that starts with https:, not “${value}”`);
  return new URL(value).href;
}

function wholeNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new Failure(`--${option} wants a whole number above 0, not “${value}”`);
  return Number(value);
}

/** As much as is wanted, but no more than is allowed. */
const within = (wanted: number, most: number | undefined): number => Math.min(wanted, most ?? wanted);

/**
 * Writes the oEmbed document (https://oembed.com/, version 1.0) of a timeline in a frame, and says which link leads to
 * it. Returns the exit status.
 */
export async function oembed(file: string, options: OembedOptions): Promise<number> {
  const url = webAddress('url', options.url);
  const at = webAddress('at', options.at);
  const providerUrl = webAddress('provider-url', options['provider-url']);
  if (url === undefined)
    throw new Failure('say with --url where the frame’s page is: https://example.org/embed.html?src=events.json');
  const width = within(wholeNumber('width', options.width) ?? WIDTH, wholeNumber('maxwidth', options.maxwidth));
  const height = within(wholeNumber('height', options.height) ?? HEIGHT, wholeNumber('maxheight', options.maxheight));
  const cacheAge = wholeNumber('cache-age', options['cache-age']);

  const { timeline, problems } = await readWhole(file, options);
  for (const problem of problems) say(lineOf(file, problem));
  const title = timeline.title ?? (await wordsFor(timeline, undefined)).messages.untitled;
  // WordPress lets no style through, but the old attribute for the border.
  const frame = { src: url, title, width, height, frameborder: 0, sandbox: SANDBOX, style: 'max-width: 100%' };
  const document = {
    version: '1.0',
    type: 'rich',
    title,
    ...(options.provider !== undefined && { provider_name: options.provider }),
    ...(providerUrl !== undefined && { provider_url: providerUrl }),
    ...(cacheAge !== undefined && { cache_age: cacheAge }),
    html: `<iframe${Object.entries(frame).map(attribute).join('')}></iframe>`,
    width,
    height,
  };
  await deliver(`${JSON.stringify(document, null, 2)}\n`, options.output);
  if (at !== undefined) {
    const link = { rel: 'alternate', type: 'application/json+oembed', href: at, title };
    const line = `<link${Object.entries(link).map(attribute).join('')}>`;
    if (toFile(options.output)) await print(`${line}\n`);
    else say(line);
  }
  return hasErrors(problems) ? 1 : 0;
}
