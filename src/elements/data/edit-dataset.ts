import { parse } from '../../formats/parse.js';
import { editTable } from '../../event-table/edit.js';
import type { EventTable } from '../../event-table/event-table.js';
import { defineLazyEvents } from '../../event-table/lazy-events.js';
import type { NewsEvent, Problem, Timeline } from '../../model/types.js';
import type { LazyEvents, TimelineResult } from '../../event-table/reading.js';
import type { Change } from '../../view-model/changes.js';
import { tableOf } from './dataset.js';

/** What is to be done to the events of a timeline. */
export interface EventEdits {
  /** Events in the form of the data, each with its `id`: added, or put in the place of the one that bears it. */
  set?: readonly unknown[];
  /** The ids of events that go. */
  remove?: readonly string[];
}

/** The events of a dataset, with some changed since. */
class EditedEvents implements LazyEvents {
  readonly length: number;
  readonly #edited: EventTable;
  readonly #zone: string;

  constructor(
    readonly origin: TimelineResult,
    /** All that was done to the events of `origin`: by the id what is in its place, if anything. */
    readonly edits: ReadonlyMap<string, NewsEvent | undefined>,
    edited: EventTable,
    zone: string,
  ) {
    this.#edited = edited;
    this.#zone = zone;
    this.length = edited.size;
  }

  async index(zone: string): Promise<EventTable> {
    if (zone === this.#zone) return this.#edited;
    const set = [...this.edits.values()].filter((event) => event !== undefined);
    const remove = [...this.edits.keys()].filter((id) => !this.edits.get(id));
    return editTable(await tableOf(this.origin, zone), { set, remove }, this.origin.timeline.groups, zone);
  }

  /** The timeline with these events. */
  get timeline(): Timeline {
    const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(this.origin.timeline)) as Timeline;
    const edited = this.#edited;
    const places = () => Array.from(edited.order).sort((a, b) => a - b);
    return defineLazyEvents(copy, () => places().map((row) => edited.rows.event(row)));
  }
}

/**
 * Changes some events of a dataset; the others aren't read again.
 *
 * @param table of all its events, in the time zone `zone`
 * @param html whether their summaries are HTML
 * @returns the dataset, and what is new in it by the events' ids
 * @throws TypeError when an event to be set has no id
 */
export async function editDataset(
  before: TimelineResult,
  { set = [], remove = [] }: EventEdits,
  table: EventTable,
  zone: string,
  html: boolean,
): Promise<{ result: TimelineResult; changes: ReadonlyMap<string, Change> }> {
  const nameless = set.find((event) => !idOf(event));
  if (nameless !== undefined) throw new TypeError(`edit wants events with an id, not ${JSON.stringify(nameless)}`);
  const { timeZone, groups, sources } = before.timeline;
  const {
    timeline: { events },
    problems,
  } = await parse({ timeZone, groups, sources, events: set }, { format: 'json', html });
  const earlier = before.lazyEvents instanceof EditedEvents ? before.lazyEvents : undefined;
  const edits = new Map(earlier?.edits);
  for (const id of remove) edits.set(id, undefined);
  for (const event of events) edits.set(event.id, event);
  const edited = editTable(table, { set: events, remove }, groups, zone);
  const lazyEvents = new EditedEvents(earlier?.origin ?? before, edits, edited, zone);
  return {
    result: { timeline: lazyEvents.timeline, problems: [...before.problems, ...problems.map(inEdit)], lazyEvents },
    changes: new Map(events.map(({ id }) => [id, table.indexOf(id) < 0 ? 'new' : 'updated'])),
  };
}

const turns = new WeakMap<object, Promise<unknown>>();

/** Does something once what was to be done before for the same timeline is over, done or failed. */
export function inTurn(timeline: object, act: () => Promise<void>): Promise<void> {
  const done = Promise.resolve(turns.get(timeline)).then(act);
  turns.set(
    timeline,
    done.catch(() => undefined),
  );
  return done;
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
