/** iCalendar (RFC 5545, and RFC 7986 for the calendar's own name). */
import { isTimeZone } from '../model/zones.js';
import { faultOf } from './edtf-text.js';
import { placer, problem, Sources } from './foreign.js';
import type { Draft } from './format.js';
import type { HtmlReader } from './html-text.js';
import { htmlReader } from './html-text.js';
import type { Component, Tell } from './icalendar-lines.js';
import { all, componentsOf, one, readComponents, textOf } from './icalendar-lines.js';
import { Moments } from './icalendar-moments.js';
import type { Entry, Shown } from './icalendar-overrides.js';
import { Overrides } from './icalendar-overrides.js';
import { SeriesReader } from './icalendar-series.js';
import type { Length, Moment, Zone } from './icalendar-time.js';
import { about, lengthBetween, momentText, readDuration, spanText } from './icalendar-time.js';
import { wordsOf } from './icalendar-words.js';
import { zoneFinder } from './icalendar-zones.js';
import { Steps } from './recurrence.js';

/** How many steps all rules of a calendar may take: those of some thousand endless series, and about a second. */
const MOST_STEPS = 5_000_000;

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

/** Reads events, and then shows their instances: which of them others stand for is known when all are read. */
class Reader {
  readonly events: object[] = [];
  readonly paths: { path: string; row: number }[] = [];
  readonly sources = new Sources();
  readonly moments: Moments;
  readonly overrides: Overrides;
  private readonly series: SeriesReader;
  /** Those with dates that can't be shown, which are told once. */
  private readonly faulty = new Set<Entry>();

  /** @param home the zone of times that have none, where the calendar tells it */
  constructor(
    private readonly html: HtmlReader,
    findZone: (id: string) => Zone | undefined,
    home: Zone | undefined,
    steps: Steps,
    private readonly tell: Tell,
  ) {
    this.moments = new Moments(findZone, tell);
    this.overrides = new Overrides(home, tell);
    this.series = new SeriesReader(this.moments, home, steps, tell);
  }

  /** When an event begins, and how long it lasts; undefined and an error where that can't be read. */
  private when(event: Component): Pick<Entry, 'start' | 'length' | 'written'> | undefined {
    const written = one(event, 'DTSTART');
    if (!written) {
      const place = { name: 'DTSTART', row: event.row, value: undefined };
      return this.tell('error', place, 'has no DTSTART and is left out: give it one');
    }
    const start = this.moments.one(written);
    const what = 'is not a date or time and the event is left out: write it like 20190123 or 20190123T100000Z';
    if (!start) return this.tell('error', written, what);
    const end = one(event, 'DTEND') ?? one(event, 'DURATION');
    let length: Length | undefined = { days: 0, ms: 0 };
    if (end?.name === 'DTEND') {
      const last = this.moments.one(end);
      if (!last) return this.tell('error', end, what);
      length = lengthBetween(start, last);
      // A day that ends on itself is no day; many programs mean the whole of it.
      if (start.isDate && !about(length)) length = { days: 1, ms: 0 };
    } else if (end) {
      length = readDuration(end.value);
      const remedy = 'is not a duration and the event is left out: write it like PT1H30M or P2D';
      if (!length) return this.tell('error', end, remedy);
    }
    if (about(length) < 0)
      return this.tell('error', end!, 'ends before it starts and the event is left out: swap or correct the two');
    return { start, length, written };
  }

  read(component: Component): Entry | undefined {
    const when = this.when(component);
    const words = when && wordsOf(component, this.html, this.sources, this.tell);
    const uid = textOf(component, 'UID');
    const written = one(component, 'RECURRENCE-ID');
    const override = written && { written, of: this.moments.one(written) };
    const entry = words && { component, uid, ...when, words, override };
    if (override) this.overrides.add(uid, override, entry);
    return entry;
  }

  /** Shows all instances of an event but those that others stand for. */
  show(entry: Entry): void {
    const { component, start, length, override } = entry;
    if (override) {
      for (const property of ['RRULE', 'RDATE'].flatMap((name) => all(component, name)))
        this.tell(
          'warning',
          property,
          'is not followed in what stands for an instance: give it to the event that repeats',
        );
      this.event({ moment: start, length, entry }, override.of);
      return;
    }
    const instances = this.series.instances(component, start, this.events.length);
    if (!instances.length) {
      const what = 'is excepted by EXDATE or EXRULE and nothing of the event is left: remove one of them';
      this.tell('warning', entry.written, what);
    }
    const repeats = instances.length > 1 || !!one(component, 'RRULE');
    for (const { moment, shown } of this.overrides.apply(entry, instances, repeats))
      this.event(shown, repeats ? moment : undefined);
  }

  /** @param of which instance it is, where there are some */
  private event({ moment, length, entry }: Shown, of: Moment | undefined): void {
    const { component, uid, written, words } = entry;
    const date = spanText(moment, length);
    const fault = faultOf(date);
    if (fault) {
      if (!this.faulty.has(entry)) this.tell('error', written, fault);
      this.faulty.add(entry);
      return;
    }
    const id = uid && (of ? `${uid} ${momentText(of)}` : uid);
    this.paths.push({ path: `row ${component.row}`, row: component.row });
    this.events.push({ id, date, ...words });
  }
}

/** Reads the events of a calendar. What repeats is followed for 5 years or 1,000 instances; a problem says where it is cut. */
export async function readCalendar(input: unknown): Promise<Draft> {
  const { root, problems } = readComponents(input as string);
  const tell: Tell = (severity, { name, row, value }, what) => {
    problems.push(problem(severity, { path: `row ${row}`, row, field: name }, value, what));
  };
  const [calendar = root] = componentsOf(root, 'VCALENDAR');
  const events = componentsOf(root, 'VEVENT');
  // A calendar escapes the semicolons of entities, and folds its lines anywhere.
  const html = await htmlReader((input as string).replace(/\r?\n[ \t]|\\(?=;)/g, ''));
  const steps = new Steps(MOST_STEPS);
  const findZone = zoneFinder(componentsOf(root, 'VTIMEZONE'), steps, tell);
  const named = textOf(calendar, 'X-WR-TIMEZONE');
  const home = named !== undefined && isTimeZone(named) ? named : undefined;
  const reader = new Reader(html, findZone, home === undefined ? undefined : findZone(home), steps, tell);
  const entries = events.map((event) => reader.read(event)).filter((entry) => entry !== undefined);
  for (const entry of entries) reader.show(entry);
  reader.overrides.tellUnused();
  if (!events.length)
    problems.push(problem('error', { path: '' }, undefined, 'has no VEVENT: give a calendar that has some'));
  const { zones } = reader.moments;
  const place = placer(
    reader.paths.map(({ path }) => path),
    NAMES,
  );
  return {
    document: {
      title: textOf(calendar, 'NAME') ?? textOf(calendar, 'X-WR-CALNAME'),
      description: textOf(calendar, 'DESCRIPTION') ?? textOf(calendar, 'X-WR-CALDESC'),
      timeZone: home ?? (zones.size === 1 ? [...zones][0] : undefined),
      sources: reader.sources.all(),
      events: reader.events,
    },
    place: (index, field) => ({ ...reader.paths[index]!, ...(field && { field: place(index, field).field! }) }),
    problems,
  };
}
