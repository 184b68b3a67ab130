import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { stdin } from 'node:process';
import { Failure } from './failure.js';

/** What a dash stands for, in messages. */
const PIPED = 'stdin';

/** What messages call a file. */
export const nameOf = (file: string): string => (file === '-' ? PIPED : file);

/** A file's name, as formats look at it; what is piped in has none. */
export const hintOf = (file: string): string | undefined => (file === '-' ? undefined : basename(file));

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

/** Why a file can't be read or written, in words. */
export function reason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

/** How the text of a file is encoded; a byte order mark says it. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * The text of a file, in pieces as they come. The byte order mark is left out.
 *
 * @param file a path, or `-`
 * @throws Failure where there is no text to read
 */
export async function* textOf(file: string): AsyncGenerator<string> {
  const refuse = (why: string) => new Failure(`${nameOf(file)} can't be read: ${why}`);
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of file === '-' ? stdin : createReadStream(file)) {
      const bytes = chunk as Uint8Array;
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      // Text of 16 bits a character is full of zeros; other text has none.
      if (decoder.encoding === 'utf-8' && bytes.includes(0)) throw refuse('it is not a text file');
      const text = decoder.decode(bytes, { stream: true });
      if (text) yield text;
    }
    const rest = decoder?.decode();
    if (rest) yield rest;
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error instanceof TypeError)
      throw refuse('its text is not in UTF-8: save it anew (in a spreadsheet as “CSV UTF-8”)');
    throw refuse(reason(error));
  }
}
