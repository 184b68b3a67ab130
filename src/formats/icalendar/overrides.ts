/** Events that stand for an occurrence of another, or for all of its occurrences from one on (RFC 5545, 3.8.4.4). */
import type { Component, Property, ReportProblem } from './content-lines.js';
import { DateTimeSet, sortKeyIn, wallInZoneOf } from './date-time-set.js';
import type { DateTime, Duration, Zone } from './date-times.js';
import { dateAt, timeAt, UTC } from './date-times.js';
import type { Occurrence } from './recurrence-set.js';

/** An event that was read, and not yet its occurrences. */
export interface CalendarEvent {
  component: Component;
  uid: string | undefined;
  start: DateTime;
  /** Its DTSTART. */
  dtstart: Property;
  duration: Duration;
  /** All fields but date and id. */
  fields: object;
  override: Override | undefined;
}

/** RECURRENCE-ID, and which occurrence it names, where that can be read. */
export interface Override {
  property: Property;
  recurrenceId: DateTime | undefined;
}

/** An occurrence as it is shown. */
export interface ShownOccurrence {
  dateTime: DateTime;
  duration: Duration;
  /** The event that says so. */
  event: CalendarEvent;
}

/** An event that stands for all occurrences from one on. */
interface FutureOverride {
  event: CalendarEvent;
  property: Property;
  recurrenceId: DateTime;
}

export class Overrides {
  readonly #home: Zone | undefined;
  readonly #report: ReportProblem;
  readonly #singleOverrides = new Map<string, DateTimeSet>();
  readonly #futureOverrides = new Map<string, FutureOverride[]>();

  constructor(home: Zone | undefined, report: ReportProblem) {
    this.#home = home;
    this.#report = report;
  }

  /**
   * Takes note of an event that stands for an occurrence, and tells why it can't.
   *
   * @param event undefined of an event that can't be read: what was there before it is no more true
   */
  add(uid: string | undefined, { property, recurrenceId }: Override, event: CalendarEvent | undefined): void {
    const warn = (what: string) => this.#report('warning', property, what);
    if (!recurrenceId)
      return warn('is not a date or time, and the instance that it changes is shown, too: write it like DTSTART');
    if (uid === undefined) return warn('belongs to no event: add the UID of the one whose instance it changes');
    const set = this.#singleOverrides.get(uid) ?? new DateTimeSet(this.#home);
    this.#singleOverrides.set(uid, set);
    set.add(recurrenceId);
    const range = property.params.RANGE?.toUpperCase();
    if (range === undefined) return;
    const what = `has RANGE=${range}, which is not known, and changes this instance alone: write RANGE=THISANDFUTURE`;
    if (range !== 'THISANDFUTURE') return warn(what);
    const ranges = this.#futureOverrides.get(uid) ?? [];
    this.#futureOverrides.set(uid, ranges);
    if (event) ranges.push({ event, property, recurrenceId });
  }

  /** The occurrences of an event that no other event stands for, with what later ones take from such an event. */
  apply(
    series: CalendarEvent,
    occurrences: readonly Occurrence[],
    repeats: boolean,
  ): (Occurrence & { shown: ShownOccurrence })[] {
    const { uid = '', start } = series;
    const single = this.#singleOverrides.get(uid);
    const ranges = (repeats && this.#futureOverrides.get(uid)) || [];
    // They belong to one series, even where others bear its UID.
    if (repeats) this.#futureOverrides.delete(uid);
    const sorted = ranges
      .map((range) => ({
        ...range,
        order: sortKeyIn(start, range.recurrenceId),
        from: wallAtStart(range, start, occurrences, this.#home),
      }))
      .sort((a, b) => a.order - b.order);
    let passed = 0;
    return occurrences.flatMap((occurrence) => {
      const { dateTime, duration = series.duration } = occurrence;
      while (passed < sorted.length && sorted[passed]!.order <= sortKeyIn(start, dateTime)) passed++;
      if (single?.has(dateTime)) return [];
      const range = sorted[passed - 1];
      if (!range) return [{ ...occurrence, shown: { dateTime, duration, event: series } }];
      const { event, from } = range;
      return [
        {
          ...occurrence,
          shown: { dateTime: moveDateTime(dateTime, start, from, event.start), duration: event.duration, event },
        },
      ];
    });
  }

  /** Tells of those that no series has taken. */
  reportUnused(): void {
    const what = 'changes the instances after it, too, but the calendar has no event of its UID that repeats: add that';
    for (const { property } of [...this.#futureOverrides.values()].flat()) this.#report('warning', property, what);
  }
}

/** What the clocks of a series show at the occurrence that a range begins with. */
function wallAtStart(
  { recurrenceId }: FutureOverride,
  start: DateTime,
  occurrences: readonly Occurrence[],
  home: Zone | undefined,
): number {
  const set = new DateTimeSet(home);
  set.add(recurrenceId);
  return wallInZoneOf(start, occurrences.find(({ dateTime }) => set.has(dateTime))?.dateTime ?? recurrenceId);
}

/**
 * An occurrence moved as another one was: from what the clocks of its series showed to a date-time of the event that says so.
 *
 * @param start of the series
 */
function moveDateTime(occurrence: DateTime, start: DateTime, from: number, to: DateTime): DateTime {
  const wall = wallInZoneOf(start, occurrence);
  if (to.isDate) return dateAt(dateAt(wall).wall + to.wall - dateAt(from).wall);
  // An instant says nothing of what clocks shall show in another season; those of the series do.
  if (to.zone === UTC && start.zone) return timeAt(wall + wallInZoneOf(start, to) - from, start.zone);
  return timeAt(wall + to.wall - from, to.zone);
}
