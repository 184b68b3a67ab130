/** iCalendar (RFC 5545, and RFC 7986 for the calendar's own name). */
import { isTimeZone } from '../../model/zones.js';
import type { Draft } from '../format.js';
import type { ReadHtml } from '../html/html-text.js';
import { loadHtmlReader } from '../html/html-text.js';
import { faultOf } from '../shared/edtf-text.js';
import { makeProblem, placeFinder } from '../shared/problems.js';
import { Sources } from '../shared/sources.js';
import type { Component, ReportProblem } from './content-lines.js';
import { findComponents, propertiesOf, propertyOf, propertyText, readComponents } from './content-lines.js';
import { DateTimeReader } from './date-properties.js';
import type { DateTime, Duration, Zone } from './date-times.js';
import { approximateMs, durationBetween, edtfDateTime, edtfSpan, readDuration } from './date-times.js';
import { readFields } from './event-fields.js';
import { StepBudget } from './occurrences.js';
import type { CalendarEvent, ShownOccurrence } from './overrides.js';
import { Overrides } from './overrides.js';
import { RecurrenceSetReader } from './recurrence-set.js';
import { zoneFinder } from './time-zones.js';

/** How many steps all rules of a calendar may take: those of some thousand endless series, and about a second. */
const MAX_CALENDAR_STEPS = 5_000_000;

const PROPERTY_NAMES = {
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

/** Reads events, and then shows their occurrences: which of them others stand for is known when all are read. */
class CalendarReader {
  readonly #html: ReadHtml;
  readonly #report: ReportProblem;
  readonly events: object[] = [];
  readonly paths: { path: string; row: number }[] = [];
  readonly sources = new Sources();
  readonly dateTimes: DateTimeReader;
  readonly overrides: Overrides;
  readonly #recurrenceSets: RecurrenceSetReader;
  /** Those with dates that can't be shown, which are told once. */
  readonly #faulty = new Set<CalendarEvent>();

  /** @param home the zone of times that have none, where the calendar tells it */
  constructor(
    html: ReadHtml,
    findZone: (id: string) => Zone | undefined,
    home: Zone | undefined,
    steps: StepBudget,
    report: ReportProblem,
  ) {
    this.#html = html;
    this.#report = report;
    this.dateTimes = new DateTimeReader(findZone, report);
    this.overrides = new Overrides(home, report);
    this.#recurrenceSets = new RecurrenceSetReader(this.dateTimes, home, steps, report);
  }

  /** When an event begins, and how long it lasts; undefined and an error where that can't be read. */
  #readTime(component: Component): Pick<CalendarEvent, 'start' | 'duration' | 'dtstart'> | undefined {
    const dtstart = propertyOf(component, 'DTSTART');
    if (!dtstart) {
      const place = { name: 'DTSTART', row: component.row, value: undefined };
      return this.#report('error', place, 'has no DTSTART and is left out: give it one');
    }
    const start = this.dateTimes.readFirst(dtstart);
    const what = 'is not a date or time and the event is left out: write it like 20190123 or 20190123T100000Z';
    if (!start) return this.#report('error', dtstart, what);
    const end = propertyOf(component, 'DTEND') ?? propertyOf(component, 'DURATION');
    let duration: Duration | undefined = { days: 0, ms: 0 };
    if (end?.name === 'DTEND') {
      const last = this.dateTimes.readFirst(end);
      if (!last) return this.#report('error', end, what);
      duration = durationBetween(start, last);
      // A day that ends on itself is no day; many programs mean the whole of it.
      if (start.isDate && !approximateMs(duration)) duration = { days: 1, ms: 0 };
    } else if (end) {
      duration = readDuration(end.value);
      const remedy = 'is not a duration and the event is left out: write it like PT1H30M or P2D';
      if (!duration) return this.#report('error', end, remedy);
    }
    if (approximateMs(duration) < 0)
      return this.#report('error', end!, 'ends before it starts and the event is left out: swap or correct the two');
    return { start, duration, dtstart };
  }

  readEvent(component: Component): CalendarEvent | undefined {
    const time = this.#readTime(component);
    const fields = time && readFields(component, this.#html, this.sources, this.#report);
    const uid = propertyText(component, 'UID');
    const property = propertyOf(component, 'RECURRENCE-ID');
    const override = property && { property, recurrenceId: this.dateTimes.readFirst(property) };
    const event = fields && { component, uid, ...time, fields, override };
    if (override) this.overrides.add(uid, override, event);
    return event;
  }

  /** Shows all occurrences of an event but those that others stand for. */
  addOccurrences(event: CalendarEvent): void {
    const { component, start, duration, override } = event;
    if (override) {
      for (const property of ['RRULE', 'RDATE'].flatMap((name) => propertiesOf(component, name)))
        this.#report(
          'warning',
          property,
          'is not followed in what stands for an instance: give it to the event that repeats',
        );
      this.#addOccurrence({ dateTime: start, duration, event }, override.recurrenceId);
      return;
    }
    const occurrences = this.#recurrenceSets.readOccurrences(component, start, this.events.length);
    if (!occurrences.length) {
      const what = 'is excepted by EXDATE or EXRULE and nothing of the event is left: remove one of them';
      this.#report('warning', event.dtstart, what);
    }
    const repeats = occurrences.length > 1 || !!propertyOf(component, 'RRULE');
    for (const { dateTime, shown } of this.overrides.apply(event, occurrences, repeats))
      this.#addOccurrence(shown, repeats ? dateTime : undefined);
  }

  /** @param of which occurrence it is, where there are some */
  #addOccurrence({ dateTime, duration, event }: ShownOccurrence, recurrenceId: DateTime | undefined): void {
    const { component, uid, dtstart, fields } = event;
    const date = edtfSpan(dateTime, duration);
    const fault = faultOf(date);
    if (fault) {
      if (!this.#faulty.has(event)) this.#report('error', dtstart, fault);
      this.#faulty.add(event);
      return;
    }
    const id = uid && (recurrenceId ? `${uid} ${edtfDateTime(recurrenceId)}` : uid);
    this.paths.push({ path: `row ${component.row}`, row: component.row });
    this.events.push({ id, date, ...fields });
  }
}

/** Reads the events of a calendar. What repeats is followed for 5 years or 1,000 occurrences; a problem says where it is cut. */
export async function readCalendar(input: unknown): Promise<Draft> {
  const { root, problems } = readComponents(input as string);
  const report: ReportProblem = (severity, { name, row, value }, what) => {
    problems.push(makeProblem(severity, { path: `row ${row}`, row, field: name }, value, what));
  };
  const [calendar = root] = findComponents(root, 'VCALENDAR');
  const components = findComponents(root, 'VEVENT');
  // A calendar escapes the semicolons of entities, and folds its lines anywhere.
  const html = await loadHtmlReader((input as string).replace(/\r?\n[ \t]|\\(?=;)/g, ''));
  const steps = new StepBudget(MAX_CALENDAR_STEPS);
  const findZone = zoneFinder(findComponents(root, 'VTIMEZONE'), steps, report);
  const named = propertyText(calendar, 'X-WR-TIMEZONE');
  const home = named !== undefined && isTimeZone(named) ? named : undefined;
  const reader = new CalendarReader(html, findZone, home === undefined ? undefined : findZone(home), steps, report);
  const events = components.map((event) => reader.readEvent(event)).filter((event) => event !== undefined);
  for (const event of events) reader.addOccurrences(event);
  reader.overrides.reportUnused();
  if (!components.length)
    problems.push(makeProblem('error', { path: '' }, undefined, 'has no VEVENT: give a calendar that has some'));
  const { zones } = reader.dateTimes;
  const place = placeFinder(
    reader.paths.map(({ path }) => path),
    PROPERTY_NAMES,
  );
  return {
    document: {
      title: propertyText(calendar, 'NAME') ?? propertyText(calendar, 'X-WR-CALNAME'),
      description: propertyText(calendar, 'DESCRIPTION') ?? propertyText(calendar, 'X-WR-CALDESC'),
      timeZone: home ?? (zones.size === 1 ? [...zones][0] : undefined),
      sources: reader.sources.all(),
      events: reader.events,
    },
    place: (index, field) => ({ ...reader.paths[index]!, ...(field && { field: place(index, field).field! }) }),
    problems,
  };
}
