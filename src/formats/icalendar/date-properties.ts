/** The dates and times of a calendar's properties, each in its zone. */
import { isTimeZone } from '../../model/zones.js';
import type { Property, ReportProblem } from './content-lines.js';
import type { DateTime, Duration, Zone } from './date-times.js';
import { approximateMs, dateAt, durationBetween, readDateTime, readDuration } from './date-times.js';

/** A date-time of a property; of a period its start. */
export interface ListedDateTime {
  /** As written. */
  text: string;
  dateTime: DateTime;
  /** How long a period lasts. */
  duration?: Duration | undefined;
}

/** What a property lists, and those of its texts that can't be read; and those periods whose end can't be. */
interface DateTimeList {
  found: ListedDateTime[];
  unreadable: string[];
  endless: string[];
}

export class DateTimeReader {
  readonly #findZone: (id: string) => Zone | undefined;
  readonly #report: ReportProblem;
  /** The zones of times that were read. */
  readonly zones = new Set<string>();

  constructor(findZone: (id: string) => Zone | undefined, report: ReportProblem) {
    this.#findZone = findZone;
    this.#report = report;
  }

  /** Reads each property once, since it tells of zones that nobody knows. */
  readList(property: Property): DateTimeList {
    const listed: DateTimeList = { found: [], unreadable: [], endless: [] };
    const { TZID: id } = property.params;
    const zone = id === undefined ? undefined : this.#findZone(id);
    if (zone && isTimeZone(id!)) this.zones.add(id!);
    let isLost = false;
    const read = (text: string) => {
      const dateTime = readDateTime(text, zone);
      if (id === undefined || zone || !dateTime || dateTime.isDate || dateTime.zone) return dateTime;
      isLost = true;
      return dateAt(dateTime.wall);
    };
    for (const value of property.value.split(',')) {
      const text = value.trim();
      // A comma too many lists nothing.
      if (!text) continue;
      const [from, to] = text.split('/', 2) as [string, string?];
      const dateTime = read(from.trim());
      if (!dateTime) listed.unreadable.push(text);
      else if (to === undefined) listed.found.push({ text, dateTime });
      else {
        const end = read(to.trim());
        const duration = end ? durationBetween(dateTime, end) : readDuration(to.trim());
        const isGood = duration && approximateMs(duration) >= 0;
        if (!isGood) listed.endless.push(text);
        listed.found.push({ text, dateTime, duration: isGood ? duration : undefined });
      }
    }
    if (isLost) {
      const what = `is in the time zone “${id!}”, which neither the calendar defines nor the system knows, and its day alone is shown: use an IANA name such as America/Caracas`;
      this.#report('warning', property, what);
    }
    return listed;
  }

  /** The first date-time of a property, and nothing said where there is none. */
  readFirst(property: Property): DateTime | undefined {
    return this.readList(property).found[0]?.dateTime;
  }

  /** The date-times of properties that list what is part of a series, or not; what can't be read is told. */
  readAll(properties: readonly Property[], what: string): ListedDateTime[] {
    return properties.flatMap((property) => {
      const { found, unreadable, endless } = this.readList(property);
      reportFirst(this.#report, property, unreadable, what);
      reportFirst(
        this.#report,
        property,
        endless,
        'has no end after its start and lasts as long as the event: write it like 20190123T100000Z/PT2H',
      );
      return found;
    });
  }
}

/** Tells of some values of a property at once: of the first, and how many others there are. */
export function reportFirst(report: ReportProblem, property: Property, values: readonly string[], what: string): void {
  const [value] = values;
  if (value === undefined) return;
  const others = values.length > 1 ? ` (of ${values.length} in this line)` : '';
  report('warning', { ...property, value }, `${what}${others}`);
}
