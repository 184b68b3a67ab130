/** The dates and times of a calendar's properties, each in its zone. */
import { isTimeZone } from '../model/zones.js';
import type { Property, Tell } from './icalendar-lines.js';
import { about, dateAt, lengthBetween, readDuration, readMoment } from './icalendar-time.js';
import type { Length, Moment, Zone } from './icalendar-time.js';

/** A moment of a property; of a period its start. */
export interface Found {
  /** As written. */
  text: string;
  moment: Moment;
  /** How long a period lasts. */
  length?: Length | undefined;
}

/** What a property lists, and those of its texts that can't be read; and those periods whose end can't be. */
interface Listed {
  found: Found[];
  unreadable: string[];
  endless: string[];
}

export class Moments {
  /** The zones of times that were read. */
  readonly zones = new Set<string>();

  constructor(
    private readonly findZone: (id: string) => Zone | undefined,
    private readonly tell: Tell,
  ) {}

  /** Reads each property once, since it tells of zones that nobody knows. */
  list(property: Property): Listed {
    const listed: Listed = { found: [], unreadable: [], endless: [] };
    const { TZID: id } = property.params;
    const zone = id === undefined ? undefined : this.findZone(id);
    if (zone && isTimeZone(id!)) this.zones.add(id!);
    let isLost = false;
    const read = (text: string) => {
      const moment = readMoment(text, zone);
      if (id === undefined || zone || !moment || moment.isDate || moment.zone) return moment;
      isLost = true;
      return dateAt(moment.wall);
    };
    for (const value of property.value.split(',')) {
      const text = value.trim();
      // A comma too many lists nothing.
      if (!text) continue;
      const [from, to] = text.split('/', 2) as [string, string?];
      const moment = read(from.trim());
      if (!moment) listed.unreadable.push(text);
      else if (to === undefined) listed.found.push({ text, moment });
      else {
        const end = read(to.trim());
        const length = end ? lengthBetween(moment, end) : readDuration(to.trim());
        const isGood = length && about(length) >= 0;
        if (!isGood) listed.endless.push(text);
        listed.found.push({ text, moment, length: isGood ? length : undefined });
      }
    }
    if (isLost) {
      const what = `is in the time zone “${id!}”, which neither the calendar defines nor the system knows, and its day alone is shown: use an IANA name such as America/Caracas`;
      this.tell('warning', property, what);
    }
    return listed;
  }

  /** The first moment of a property, and nothing said where there is none. */
  one(property: Property): Moment | undefined {
    return this.list(property).found[0]?.moment;
  }

  /** The moments of properties that list what is part of a series, or not; what can't be read is told. */
  all(properties: readonly Property[], what: string): Found[] {
    return properties.flatMap((property) => {
      const { found, unreadable, endless } = this.list(property);
      tellFirst(this.tell, property, unreadable, what);
      tellFirst(
        this.tell,
        property,
        endless,
        'has no end after its start and lasts as long as the event: write it like 20190123T100000Z/PT2H',
      );
      return found;
    });
  }
}

/** Tells of some values of a property at once: of the first, and how many others there are. */
export function tellFirst(tell: Tell, property: Property, values: readonly string[], what: string): void {
  const [value] = values;
  if (value === undefined) return;
  const others = values.length > 1 ? ` (of ${values.length} in this line)` : '';
  tell('warning', { ...property, value }, `${what}${others}`);
}
