import { stderr } from 'node:process';

/** Events from which on reading takes long enough to be told of. */
const MANY = 10_000;
/** ms between two reports. */
const OFTEN = 250;

/** Says on stderr how far reading is. */
export class Progress {
  private last = -Infinity;
  /** Whether a terminal shows a line that isn't ended. */
  private shown = false;

  /** @param asked whether it is wanted where stderr is no terminal, too */
  constructor(private readonly asked: boolean) {}

  /** @param total where it is known */
  report(done: number, total?: number): void {
    if ((total ?? done) < MANY || !(this.asked || stderr.isTTY)) return;
    const now = performance.now();
    if (now - this.last < OFTEN) return;
    this.last = now;
    this.shown = stderr.isTTY;
    const of = total === undefined ? '' : ` of ${total.toLocaleString('en')}`;
    const text = `Reading: ${done.toLocaleString('en')}${of} events`;
    // A terminal shows it in one line, which is written anew.
    stderr.write(stderr.isTTY ? `\r${text}` : `${text}\n`);
  }

  /** Clears the line for what comes after. */
  clear(): void {
    if (this.shown) stderr.write('\r\x1b[K');
    this.shown = false;
  }
}
