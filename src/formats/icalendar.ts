/** iCalendar (RFC 5545, and RFC 7986 for the calendar's own name). */
import { DAY } from '../model/durations.js';
import type { Problem } from '../model/types.js';
import { isTimeZone } from '../model/zones.js';
import { faultOf, intervalText } from './edtf-text.js';
import { placer, problem, Sources, text } from './foreign.js';
import type { Draft } from './format.js';
import type { HtmlReader } from './html-text.js';
import { htmlReader } from './html-text.js';
import type { Component, Property } from './icalendar-lines.js';
import { componentsOf, readComponents, textsOf, unescaped } from './icalendar-lines.js';
import type { Moment, Zone } from './icalendar-time.js';
import { momentText, readDuration, readMoment, zoneFinder } from './icalendar-time.js';
import { occurrences, readRule } from './recurrence.js';

/** How far what repeats is followed, whichever comes first. */
const MOST = 1000;
/** And all events of a calendar together, to spare the memory. */
const MOST_IN_ALL = 200_000;
const YEARS = 5;

const NAMES = {
  title: 'SUMMARY',
  summary: 'DESCRIPTION',
  date: 'DTSTART',
  start: 'DTSTART',
  end: 'DTEND',
  id: 'UID',
  place: 'LOCATION',
  tags: 'CATEGORIES',
  url: 'URL',
  media: 'ATTACH',
  'media.url': 'ATTACH',
  updated: 'LAST-MODIFIED',
};

const all = ({ properties }: Component, name: string) => properties.filter((property) => property.name === name);
const one = (component: Component, name: string) => component.properties.find((property) => property.name === name);
const textOf = (component: Component, name: string) => text(unescaped(one(component, name)?.value ?? ''));

/** A date or time in its zone. */
interface Placed {
  moment: Moment;
  zone: Zone | undefined;
  /** What two of the same time have in common: an instant, or a wall clock where there is no zone. */
  key: string;
}

class Reader {
  readonly events: object[] = [];
  readonly paths: { path: string; row: number }[] = [];
  readonly sources = new Sources();
  /** The zones of times that were read. */
  readonly zones = new Set<string>();

  constructor(
    private readonly html: HtmlReader,
    private readonly findZone: (id: string) => Zone | undefined,
    private readonly problems: Problem[],
  ) {}

  private say(severity: Problem['severity'], { name, row, value }: Property, what: string): undefined {
    this.problems.push(problem(severity, { path: `row ${row}`, row, field: name }, value, what));
  }

  private placed(moment: Moment, zone: Zone | undefined): Placed {
    const instant = moment.isDate ? undefined : moment.isUtc ? moment.wall : zone?.(moment.wall);
    return { moment, zone, key: instant === undefined ? `local ${moment.wall}` : String(instant) };
  }

  /** The dates and times of a property, which may list some. */
  private moments(property: Property): Placed[] {
    const { TZID: id } = property.params;
    const zone = id === undefined ? undefined : this.findZone(id);
    return property.value.split(',').flatMap((value) => {
      // Of a period the start.
      let moment = readMoment(value.split('/')[0]!.trim());
      if (!moment) return [];
      if (id !== undefined && !zone && !moment.isUtc && !moment.isDate) {
        const what = `is in the time zone “${id}”, which neither the calendar defines nor the system knows, and its day alone is shown: use an IANA name such as America/Caracas`;
        this.say('warning', property, what);
        moment = { ...moment, wall: Math.floor(moment.wall / DAY) * DAY, isDate: true };
      }
      if (zone && isTimeZone(id!)) this.zones.add(id!);
      return [this.placed(moment, zone)];
    });
  }

  /** When an event begins, and how long it lasts, ms on the wall clock; undefined and an error where that can't be read. */
  private when(event: Component): { start: Placed; length: number; end: Property | undefined } | undefined {
    const written = one(event, 'DTSTART');
    if (!written) {
      const place = { path: `row ${event.row}`, row: event.row, field: 'DTSTART' };
      this.problems.push(problem('error', place, undefined, 'has no DTSTART and is left out: give it one'));
      return undefined;
    }
    const [start] = this.moments(written);
    const what = 'is not a date or time and the event is left out: write it like 20190123 or 20190123T100000Z';
    if (!start) return this.say('error', written, what);
    const end = one(event, 'DTEND') ?? one(event, 'DURATION');
    let length = 0;
    if (end?.name === 'DTEND') {
      const [last] = this.moments(end);
      if (!last) return this.say('error', end, what);
      const at = ({ moment, zone }: Placed) =>
        moment.isDate || moment.isUtc ? moment.wall : (zone?.(moment.wall) ?? moment.wall);
      length =
        start.moment.isDate || last.moment.isDate
          ? Math.floor(last.moment.wall / DAY) * DAY - Math.floor(start.moment.wall / DAY) * DAY
          : at(last) - at(start);
      // A day that ends on itself is no day; many programs mean the whole of it.
      if (start.moment.isDate && length === 0) length = DAY;
    } else if (end) {
      const read = readDuration(end.value);
      if (read === undefined)
        return this.say('error', end, 'is not a duration and the event is left out: write it like PT1H30M or P2D');
      length = read;
    }
    if (length < 0)
      return this.say('error', end!, 'ends before it starts and the event is left out: swap or correct the two');
    return { start, length, end };
  }

  /** The date of one instance as EDTF. */
  private date({ moment, zone }: Placed, length: number): string {
    const from = momentText(moment, zone);
    // The day on which an event of whole days ends is no more part of it (RFC 5545, 3.6.1).
    if (moment.isDate)
      return intervalText(
        from,
        momentText({ ...moment, wall: moment.wall + Math.max(0, Math.ceil(length / DAY) - 1) * DAY }),
      );
    if (!length) return from;
    // As long by the clock on the wall, too, unless clocks change meanwhile.
    const instant = moment.isUtc ? undefined : zone?.(moment.wall);
    let wall = moment.wall + length;
    if (instant !== undefined) wall += instant + length - zone!(wall);
    return intervalText(from, momentText({ ...moment, wall }, zone));
  }

  /** When an event happens: at its start, by its rules and on its other dates, less those that are excepted. */
  private instances(event: Component, start: Placed): Placed[] {
    const found = new Map([[start.key, start]]);
    const excepted = new Set(
      all(event, 'EXDATE')
        .flatMap((property) => this.moments(property))
        .map(({ key }) => key),
    );
    // Dates alone except whatever is on that day.
    const days = new Set(
      all(event, 'EXDATE')
        .flatMap((property) => this.moments(property))
        .filter(({ moment }) => moment.isDate)
        .map(({ moment }) => moment.wall),
    );
    const most = Math.max(1, Math.min(MOST, MOST_IN_ALL - this.events.length));
    const limit = new Date(start.moment.wall);
    limit.setUTCFullYear(limit.getUTCFullYear() + YEARS);
    for (const property of all(event, 'RRULE')) {
      const rule = readRule(property.value);
      if ('fault' in rule) {
        this.say(
          'warning',
          property,
          `can't be followed because of ${rule.fault}, and only the first instance is shown: correct or list the others as RDATE`,
        );
        continue;
      }
      const until = rule.until === undefined ? undefined : readMoment(rule.until);
      if (rule.until !== undefined && !until) {
        this.say(
          'warning',
          property,
          `can't be followed because of UNTIL=${rule.until}, and only the first instance is shown: write it like 20190123T100000Z`,
        );
        continue;
      }
      const last = until && (until.isDate ? until.wall + DAY - 1 : until.wall);
      let cut = '';
      // One more than is shown, to know whether there are more.
      for (const wall of occurrences(rule, start.moment.wall, limit.getTime() + 366 * YEARS * DAY)) {
        const placed = this.placed({ ...start.moment, wall }, start.zone);
        const instant = until?.isUtc && start.zone && !start.moment.isDate ? start.zone(wall) : wall;
        if (last !== undefined && instant > last) break;
        if (wall >= limit.getTime()) cut = `${YEARS} years`;
        else if (found.size >= most) cut = `${most} instances`;
        if (cut) break;
        found.set(placed.key, placed);
      }
      if (cut)
        this.say(
          'warning',
          property,
          `goes on beyond ${cut}, after which it is cut: give it an UNTIL or COUNT within that`,
        );
    }
    for (const property of all(event, 'RDATE')) {
      for (const placed of this.moments(property)) if (found.size < most) found.set(placed.key, placed);
    }
    return [...found.values()]
      .filter(({ key, moment }) => !excepted.has(key) && !days.has(Math.floor(moment.wall / DAY) * DAY))
      .sort((a, b) => a.moment.wall - b.moment.wall);
  }

  /** Everything but the date. */
  private words(event: Component): object | undefined {
    const { text: body, html, links } = this.html(textOf(event, 'DESCRIPTION') ?? '');
    const lines = body.split('\n');
    const named = text(this.html(textOf(event, 'SUMMARY') ?? '').text);
    const title = named ?? text(lines.shift());
    if (title === undefined) {
      const place = { path: `row ${event.row}`, row: event.row, field: 'SUMMARY' };
      this.problems.push(problem('error', place, undefined, 'has no SUMMARY and is left out: give it one'));
      return undefined;
    }
    const attached = all(event, 'ATTACH').filter(
      ({ params }) => params.VALUE?.toUpperCase() !== 'BINARY' && !params.ENCODING,
    );
    const isPicture = ({ params, value }: Property) =>
      /^image\//i.test(params.FMTTYPE ?? '') || /\.(?:jpe?g|png|gif|webp|svg)(?:\?|$)/i.test(value);
    const cited = [
      ...attached
        .filter((property) => !isPicture(property))
        .flatMap(({ value, params }) => this.sources.add({ url: value, title: params.FILENAME })),
      ...links.flatMap((link) => this.sources.add({ url: link.url, title: text(link.text) })),
    ];
    const status = one(event, 'STATUS')?.value.toUpperCase();
    return {
      title,
      summary: lines.join('\n'),
      summaryHtml: named && html,
      place: textOf(event, 'LOCATION'),
      url: one(event, 'URL')?.value || undefined,
      tags: [...new Set(all(event, 'CATEGORIES').flatMap(({ value }) => textsOf(value)))],
      media: [...all(event, 'IMAGE'), ...attached.filter(isPicture)].map(({ value }) => ({ url: value, alt: '' })),
      sources: [...new Set(cited)],
      // What is cancelled was planned, and what is tentative still is.
      ...(status === 'CANCELLED' && { status: 'planned', dateNote: 'Cancelled' }),
      ...(status === 'TENTATIVE' && { status: 'planned', dateNote: 'Tentative' }),
      ...this.updated(event),
    };
  }

  private updated(event: Component): { updated?: string } {
    const moment = readMoment(one(event, 'LAST-MODIFIED')?.value ?? '');
    return moment ? { updated: momentText(moment) } : {};
  }

  /** @param moved by UID, which instances have an event of their own */
  event(event: Component, moved: ReadonlyMap<string, ReadonlySet<string>>): void {
    const when = this.when(event);
    const words = when && this.words(event);
    if (!words) return;
    const uid = textOf(event, 'UID');
    const isInstance = one(event, 'RECURRENCE-ID');
    const instances = isInstance ? [when.start] : this.instances(event, when.start);
    if (!instances.length)
      this.say(
        'warning',
        one(event, 'DTSTART')!,
        'is excepted by EXDATE and nothing of the event is left: remove one of them',
      );
    const repeats = instances.length > 1 || !!one(event, 'RRULE');
    for (const instance of instances) {
      if (!isInstance && uid !== undefined && moved.get(uid)?.has(instance.key)) continue;
      const date = this.date(instance, when.length);
      const fault = faultOf(date);
      if (fault) {
        this.say('error', one(event, 'DTSTART')!, fault);
        continue;
      }
      const [of] = isInstance ? this.moments(isInstance) : [repeats ? instance : undefined];
      const id = uid && (of ? `${uid} ${momentText(of.moment, of.zone)}` : uid);
      this.paths.push({ path: `row ${event.row}`, row: event.row });
      this.events.push({ id, date, ...words });
    }
  }

  /** Which instances are told of by events of their own. */
  moved(events: readonly Component[]): Map<string, Set<string>> {
    const moved = new Map<string, Set<string>>();
    for (const event of events) {
      const uid = textOf(event, 'UID');
      const property = one(event, 'RECURRENCE-ID');
      if (uid === undefined || !property) continue;
      const keys = moved.get(uid) ?? new Set();
      for (const { key } of this.moments(property)) keys.add(key);
      moved.set(uid, keys);
    }
    return moved;
  }
}

/** Reads the events of a calendar. What repeats is followed for 5 years or 1,000 instances; a problem says where it is cut. */
export async function readCalendar(input: unknown): Promise<Draft> {
  const { root, problems } = readComponents(input as string);
  const [calendar = root] = componentsOf(root, 'VCALENDAR');
  const events = componentsOf(root, 'VEVENT');
  // A calendar escapes the semicolons of entities, and folds its lines anywhere.
  const html = await htmlReader((input as string).replace(/\r?\n[ \t]|\\(?=;)/g, ''));
  const reader = new Reader(html, zoneFinder(componentsOf(root, 'VTIMEZONE')), problems);
  const moved = reader.moved(events);
  for (const event of events) reader.event(event, moved);
  if (!events.length)
    problems.push(problem('error', { path: '' }, undefined, 'has no VEVENT: give a calendar that has some'));
  const named = textOf(calendar, 'X-WR-TIMEZONE');
  const zone = named && isTimeZone(named) ? named : reader.zones.size === 1 ? [...reader.zones][0] : undefined;
  const place = placer(
    reader.paths.map(({ path }) => path),
    NAMES,
  );
  return {
    document: {
      title: textOf(calendar, 'NAME') ?? textOf(calendar, 'X-WR-CALNAME'),
      description: textOf(calendar, 'DESCRIPTION') ?? textOf(calendar, 'X-WR-CALDESC'),
      timeZone: zone,
      sources: reader.sources.all(),
      events: reader.events,
    },
    place: (index, field) => ({ ...reader.paths[index]!, ...(field && { field: place(index, field).field! }) }),
    problems,
  };
}
