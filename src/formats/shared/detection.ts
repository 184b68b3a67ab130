/** What formats tell themselves apart by, besides what is their own: a glance at the input, without what reads it. */
import type { Hints } from '../format.js';

/** Objects beyond these aren't looked at. */
const SAMPLE_LENGTH = 20;

/** The first of a list's objects, which tell what all are. */
export const sampleOf = (list: readonly unknown[]): readonly unknown[] => list.slice(0, SAMPLE_LENGTH);

/** Whether the ending of a name, or a media type, says which format it is. */
export const isDeclared = ({ name = '', contentType = '' }: Hints, ending: RegExp, mediaType: RegExp): boolean =>
  ending.test(name.replace(/[?#].*$/, '')) || mediaType.test(contentType);
