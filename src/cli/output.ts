import { writeFile } from 'node:fs/promises';
import { stderr, stdout } from 'node:process';
import { Failure } from './failure.js';
import { reason } from './input.js';

/** Prints to stdout, and waits until it is taken. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => stdout.write(text, (error) => (error ? reject(error) : resolve())));
}

/** Says something to who is at the terminal. */
export function say(line: string): void {
  stderr.write(`${line}\n`);
}

/** Whether what is written goes to a file, so that the terminal is free for something else. */
export const toFile = (output: string | undefined): output is string => output !== undefined && output !== '-';

/**
 * Writes to a file, or prints where none is named.
 *
 * @throws Failure where the file can't be written
 */
export async function deliver(content: string, output: string | undefined): Promise<void> {
  if (!toFile(output)) return print(content);
  try {
    await writeFile(output, content);
  } catch (error) {
    throw new Failure(`${output} can't be written: ${reason(error)}`);
  }
}
