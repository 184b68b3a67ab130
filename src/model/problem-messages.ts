import { shorten } from './text.js';
import type { Problem } from './types.js';

type Arg = unknown;

/** What a problem shows of a value, at most 80 characters. Never reads into an object. */
function showValue(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  if (typeof value === 'function') return 'a function';
  return shorten(String(value), 80);
}

/**
 * What each problem says after naming its value: what is wrong, and what to do. In a file of its own that loads only
 * when there is a problem, since readers of good data need none of it. English: its readers are editors of data.
 */
const PROBLEM_MESSAGES = {
  // Dates
  syntax: () =>
    'is not a date of EDTF level 0 or 1: write it like 2019, 2019-01, 2019-01-23, 2019-01-23T10:00Z, 201X, ' +
    '2019-21 (spring), 2019-01~ (circa) or 2019-01-23/2019-05',
  calendar: () => "is a day that its month doesn't have: correct the day or write the month alone",
  order: () => 'ends before it starts: swap or correct the two dates',
  range: () =>
    'is beyond 20 billion years, the most that can be shown: write a year from Y-20000000000 to Y20000000000',
  // Values
  unreadable: () => 'could not be read: give it a plain value',
  text: () => 'is not a text and is left out: write it in quotes',
  dateText: () => 'is not a text: write it in quotes, such as "2019-01"',
  length: (most: Arg) => `is too long and is shortened to ${most} characters`,
  url: () => 'is left out: use a URL that is relative or starts with https:, http: or mailto:',
  number: (least: Arg) => `is not a number of at least ${least} and is left out: correct it`,
  list: () => 'is not a list and is left out: write it in [ ]',
  object: () => 'is not an object and is left out: write it in { }',
  key: () => 'is not read: remove it',
  missing: (field: Arg) => `has no ${field} and is left out: give it one`,
  alt: () => 'says nothing to readers who cannot see the picture: describe it in a few words',
  // References
  status: (statuses: Arg) => `is not known and “reported” is used: write one of ${statuses}`,
  reference: (list: Arg) => `is not among the timeline's ${list} and is left out: add it there or correct it`,
  renamed: (id: Arg) => `is used before and this entry is called “${id}”: give each entry an id of its own`,
  twice: () => 'is used before and this entry is left out: remove one of them',
  // The whole
  language: () => 'is not a language tag and is left out: write one such as en or es-VE',
  zone: () => 'is not a time zone and UTC is used: write an IANA name such as America/Caracas',
  events: () => 'has no list of events: give it one, "events": [ … ]',
  timeline: () => 'is not a timeline: give an object with "events", or a list of events',
  broken: (error: Arg) => `stopped being readable (${showValue(error)}): give plain objects and lists`,
  unloaded: (reason: Arg) =>
    `can't be read, since what reads its format did not load: load the page again (${shorten(String(reason), 200)})`,
  stopped: () => 'is not all read, since reading was stopped: load it again',
  empty: () => 'is empty: give it at least one event',
  size: (most: Arg) => `is too long: give at most ${most} characters`,
  unknownFormat: (names: Arg) => `is not known: use one of ${names}`,
  noFormat: (names: Arg) => `is in no format that is known: give it in one of ${names}`,
} satisfies Record<string, (arg: Arg) => string>;

export type ProblemCode = keyof typeof PROBLEM_MESSAGES;

/** A problem that hasn't been put into words yet. */
export interface ProblemNote extends Omit<Problem, 'message' | 'value'> {
  /** As it stands in the data; without this key the note is of something that isn't there. */
  value?: unknown;
  code: ProblemCode;
  /** What the remedy names besides the value. */
  arg?: unknown;
}

/** Where something of an event stands in its source: what of it, and of which event of the document. */
export type LocateInSource = (index: number, field: string) => Pick<ProblemNote, 'path' | 'row' | 'column' | 'field'>;

/** A note of an event, named by its place in the source instead of its place in the document. */
export function locateNote(note: ProblemNote, place: LocateInSource): ProblemNote {
  const [, index, field = ''] = /^events\[(\d+)\]\.?(.*)$/.exec(note.path) ?? [];
  return index === undefined ? note : { ...note, ...place(Number(index), field) };
}

/** A sentence without its full stop. */
export function problemSentence(subject: string, remedy: ProblemCode, arg?: unknown): string {
  return `${subject} ${PROBLEM_MESSAGES[remedy](arg)}`;
}

/** Puts a note into words: “status “sure” is not known …”, “events[3] has no title …”. */
export function noteToProblem(note: ProblemNote): Problem {
  const { code: remedy, arg, value: found, ...place } = note;
  if (!('value' in note)) return { ...place, message: `${problemSentence(place.path || 'The data', remedy, arg)}.` };
  const value = showValue(found);
  const name = place.field || place.path || 'The data';
  return { ...place, value, message: `${problemSentence(`${name} “${value}”`, remedy, arg)}.` };
}
