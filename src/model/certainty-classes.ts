import type { NewsEvent } from './types.js';

/** What a mark shows of how sure its event is, by the names of the looks in the style sheets. */
export type CertaintyClass = 'approximate' | 'uncertain' | 'open-start' | 'open-end' | 'disputed' | 'planned';

export function certaintyClassesOf({ date, status }: NewsEvent): CertaintyClass[] {
  const looks: [CertaintyClass, boolean | undefined][] = [
    ['approximate', date.approximate],
    ['uncertain', date.uncertain],
    ['open-start', date.openStart],
    ['open-end', date.openEnd],
    ['disputed', status === 'disputed'],
    ['planned', status === 'planned'],
  ];
  return looks.flatMap(([look, has]) => (has ? [look] : []));
}
