import { parse } from '../../formats/registry.js';
import { editTable } from '../../event-table/edit.js';
import type { EventTable } from '../../event-table/event-table.js';
import { defineLazyEvents } from '../../event-table/lazy-events.js';
import type { NewsEvent, Problem, Timeline } from '../../model/types.js';
import type { Change } from './diff.js';
import type { Reading } from './dataset.js';

/** What is to be done to the events of a timeline. */
export interface EventEdits {
  /** Events in the form of the data, each with its `id`: added, or put in the place of the one that bears it. */
  set?: readonly unknown[];
  /** The ids of events that go. */
  remove?: readonly string[];
}

/** A timeline as read, with some events changed since. */
class EditedReading implements Reading {
  readonly problems;
  readonly timeline: Timeline;
  readonly size: number;
  readonly #edited: EventTable;
  readonly #zone: string;

  constructor(
    readonly origin: Reading,
    /** All that was done to the events of `origin`: by the id what is in its place, if anything. */
    readonly edits: ReadonlyMap<string, NewsEvent | undefined>,
    problems: Reading['problems'],
    /** What the last edit did. */
    readonly changes: ReadonlyMap<string, Change>,
    edited: EventTable,
    zone: string,
  ) {
    this.#edited = edited;
    this.#zone = zone;
    this.problems = problems;
    this.size = edited.size;
    const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(origin.timeline)) as Timeline;
    const places = () => Array.from(edited.order).sort((a, b) => a - b);
    this.timeline = defineLazyEvents(copy, () => places().map((row) => edited.rows.event(row)));
  }

  async index(zone: string): Promise<EventTable> {
    if (zone === this.#zone) return this.#edited;
    const set = [...this.edits.values()].filter((event) => event !== undefined);
    const remove = [...this.edits.keys()].filter((id) => !this.edits.get(id));
    return editTable(await this.origin.index(zone), { set, remove }, this.timeline.groups, zone);
  }

  word: Reading['word'] = (...given) => this.origin.word.call(this, ...given);
}

/**
 * Changes some events of a timeline; the others aren't read again.
 *
 * @param index of all its events, in the time zone `zone`
 * @param html whether their summaries are HTML
 * @throws TypeError when an event to be set has no id
 */
export async function editReading(
  before: Reading,
  { set = [], remove = [] }: EventEdits,
  index: EventTable,
  zone: string,
  html: boolean,
): Promise<Reading> {
  const nameless = set.find((event) => !idOf(event));
  if (nameless !== undefined) throw new TypeError(`edit wants events with an id, not ${JSON.stringify(nameless)}`);
  const { timeZone, groups, sources } = before.timeline;
  const {
    timeline: { events },
    problems,
  } = await parse({ timeZone, groups, sources, events: set }, { format: 'json', html });
  const earlier = before instanceof EditedReading ? before : undefined;
  const edits = new Map(earlier?.edits);
  for (const id of remove) edits.set(id, undefined);
  for (const event of events) edits.set(event.id, event);
  return new EditedReading(
    earlier?.origin ?? before,
    edits,
    [...before.problems, ...problems.map(inEdit)],
    new Map(events.map(({ id }) => [id, index.indexOf(id) < 0 ? 'new' : 'updated'])),
    editTable(index, { set: events, remove }, groups, zone),
    zone,
  );
}

/** Names a place among the events to be set, not among all. */
const inEdit = (problem: Problem): Problem => ({
  ...problem,
  path: problem.path.replace(/^events/, 'set'),
  message: problem.message.replace(/^events\[/, 'set['),
});

function idOf(event: unknown): string {
  const id: unknown = typeof event === 'object' && event !== null && 'id' in event ? event.id : undefined;
  return typeof id === 'string' ? id.trim() : '';
}
