import type { Problem } from '../model/types.js';
import type { ReadingOptions, Validated } from '../model/validate.js';

/** What is known of an input besides itself. */
export interface Hints {
  /** Where it comes from: a file's name or a URL. */
  name?: string;
  /** The media type that a server gave it. */
  contentType?: string;
}

/** One way in which timelines are written down. */
export interface Format {
  name: string;
  /** Whether the input is, or says that it is, of this format. Must not throw. */
  detect(input: unknown, hints: Hints): boolean;
  parse(input: unknown, options: ReadingOptions): Promise<Validated>;
}

/** A timeline without events, and the problem that explains why. */
export function failed(problem: Problem): Validated {
  return { timeline: { groups: [], eras: [], sources: [], events: [] }, problems: [problem] };
}
