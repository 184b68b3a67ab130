import type { DateParts } from '../shared/edtf-text.js';
import { edtfDate, edtfYear } from '../shared/edtf-text.js';

/**
 * The parts of an `xsd:dateTime`. Its years are astronomical, 0 is 1 BCE: so says XSD 1.1, which Wikidata's RDF follows
 * (https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format#Value_representation); XSD 1.0 had no year 0.
 */
export function readWikidataDate(value: string): Required<DateParts> | undefined {
  const match = /^([+-]?\d{4,16})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.\d+)?)?)?)?(?:Z|[+-]00:00)?$/.exec(
    value,
  );
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  return { year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: second! };
}

/** The years of a unit as an interval, or of one year the year. */
const yearInterval = (first: number, last: number) => `${edtfYear(first)}/${edtfYear(last)}`;

/**
 * A date as EDTF, as fine as it is known.
 *
 * @param precision of Wikibase: 6 millennium, 7 century, 8 decade, 9 year, 10 month, 11 day, 12 to 14 hour, minute, second;
 *   without one, a first of January may be a year and a first of a month a month, and they are read so
 * @returns undefined of what is coarser than a millennium, and of a precision that there isn't
 */
export function edtfToPrecision(date: Required<DateParts>, precision: number | undefined): string | undefined {
  const { year, month, day } = date;
  // The Query Service fills what isn't known with 1; others leave 0.
  const isDay = month > 0 && day > 0;
  /** Which of its kind the unit is that the year is in, counted from 1 in each era: years 1 to 100 are the first century. */
  const nth = (length: number) => Math.ceil((year > 0 ? year : 1 - year) / length);
  switch (precision) {
    case undefined:
      if (date.hour || date.minute || date.second) return isDay ? `${edtfDate(date)}Z` : edtfYear(year);
      return edtfToPrecision(date, !month || (month === 1 && day <= 1) ? 9 : day <= 1 ? 10 : 11);
    case 6:
      return year > 0
        ? yearInterval(nth(1000) * 1000 - 999, nth(1000) * 1000)
        : yearInterval(1 - nth(1000) * 1000, 1000 - nth(1000) * 1000);
    case 7:
      // As EDTF names them: the 19th century is 18XX, the first BCE -00XX.
      return nth(100) > 100 ? undefined : `${year > 0 ? '' : '-'}${String(nth(100) - 1).padStart(2, '0')}XX`;
    case 8: {
      // The forties BCE are the years 49 to 40 BCE; EDTF's -004X would be 50 to 41.
      const first = Math.floor((year > 0 ? year : 1 - year) / 10) * 10;
      if (year > 0) return first > 9990 ? undefined : `${String(first / 10).padStart(3, '0')}X`;
      return yearInterval(1 - (first + 9), Math.min(0, 1 - first));
    }
    case 9:
      return edtfYear(year);
    case 10:
      return edtfDate({ year, month: month || undefined });
    case 11:
      return edtfDate({ year, month: month || undefined, day: isDay ? day : undefined });
    case 12:
    case 13:
    case 14:
      return isDay && Math.abs(year) < 10_000 ? `${edtfDate(date)}Z` : edtfDate({ year, month: month || undefined });
    default:
      return undefined;
  }
}
