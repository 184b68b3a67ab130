/** Events that stand for an instance of another, or for all of its instances from one on (RFC 5545, 3.8.4.4). */
import type { Component, Property, Tell } from './icalendar-lines.js';
import { MomentSet, orderIn, wallIn } from './icalendar-moment-set.js';
import type { Instance } from './icalendar-series.js';
import { dateAt, timeAt, UTC } from './icalendar-time.js';
import type { Length, Moment, Zone } from './icalendar-time.js';

/** An event that was read, and not yet its instances. */
export interface Entry {
  component: Component;
  uid: string | undefined;
  start: Moment;
  /** Its DTSTART. */
  written: Property;
  length: Length;
  /** All fields but date and id. */
  words: object;
  override: Override | undefined;
}

/** RECURRENCE-ID, and which instance it names, where that can be read. */
export interface Override {
  written: Property;
  of: Moment | undefined;
}

/** An instance as it is shown. */
export interface Shown {
  moment: Moment;
  length: Length;
  /** The event that says so. */
  entry: Entry;
}

/** An event that stands for all instances from one on. */
interface Range {
  entry: Entry;
  written: Property;
  of: Moment;
}

export class Overrides {
  private readonly single = new Map<string, MomentSet>();
  private readonly ranges = new Map<string, Range[]>();

  constructor(
    private readonly home: Zone | undefined,
    private readonly tell: Tell,
  ) {}

  /**
   * Takes note of an event that stands for an instance, and tells why it can't.
   *
   * @param entry undefined of an event that can't be read: what was there before it is no more true
   */
  add(uid: string | undefined, { written, of }: Override, entry: Entry | undefined): void {
    const warn = (what: string) => this.tell('warning', written, what);
    if (!of)
      return warn('is not a date or time, and the instance that it changes is shown, too: write it like DTSTART');
    if (uid === undefined) return warn('belongs to no event: add the UID of the one whose instance it changes');
    const set = this.single.get(uid) ?? new MomentSet(this.home);
    this.single.set(uid, set);
    set.add(of);
    const range = written.params.RANGE?.toUpperCase();
    if (range === undefined) return;
    const what = `has RANGE=${range}, which is not known, and changes this instance alone: write RANGE=THISANDFUTURE`;
    if (range !== 'THISANDFUTURE') return warn(what);
    const ranges = this.ranges.get(uid) ?? [];
    this.ranges.set(uid, ranges);
    if (entry) ranges.push({ entry, written, of });
  }

  /** The instances of an event that no other event stands for, with what later ones take from such an event. */
  apply(series: Entry, instances: readonly Instance[], repeats: boolean): (Instance & { shown: Shown })[] {
    const { uid = '', start } = series;
    const single = this.single.get(uid);
    const ranges = (repeats && this.ranges.get(uid)) || [];
    // They belong to one series, even where others bear its UID.
    if (repeats) this.ranges.delete(uid);
    const sorted = ranges
      .map((range) => ({ ...range, order: orderIn(start, range.of), from: wallOf(range, start, instances, this.home) }))
      .sort((a, b) => a.order - b.order);
    let passed = 0;
    return instances.flatMap((instance) => {
      const { moment, length = series.length } = instance;
      while (passed < sorted.length && sorted[passed]!.order <= orderIn(start, moment)) passed++;
      if (single?.has(moment)) return [];
      const range = sorted[passed - 1];
      if (!range) return [{ ...instance, shown: { moment, length, entry: series } }];
      const { entry, from } = range;
      return [{ ...instance, shown: { moment: moved(moment, start, from, entry.start), length: entry.length, entry } }];
    });
  }

  /** Tells of those that no series has taken. */
  tellUnused(): void {
    const what = 'changes the instances after it, too, but the calendar has no event of its UID that repeats: add that';
    for (const { written } of [...this.ranges.values()].flat()) this.tell('warning', written, what);
  }
}

/** What the clocks of a series show at the instance that a range begins with. */
function wallOf({ of }: Range, start: Moment, instances: readonly Instance[], home: Zone | undefined): number {
  const set = new MomentSet(home);
  set.add(of);
  return wallIn(start, instances.find(({ moment }) => set.has(moment))?.moment ?? of);
}

/**
 * An instance moved as another one was: from what the clocks of its series showed to a moment of the event that says so.
 *
 * @param start of the series
 */
function moved(instance: Moment, start: Moment, from: number, to: Moment): Moment {
  const wall = wallIn(start, instance);
  if (to.isDate) return dateAt(dateAt(wall).wall + to.wall - dateAt(from).wall);
  // An instant says nothing of what clocks shall show in another season; those of the series do.
  if (to.zone === UTC && start.zone) return timeAt(wall + wallIn(start, to) - from, start.zone);
  return timeAt(wall + to.wall - from, to.zone);
}
