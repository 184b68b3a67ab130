import type { DateParts } from './edtf-text.js';
import { edtfDate } from './edtf-text.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** RFC 822, 5.1, hours from UTC. Of its letters only Z is sure: it gave the others the wrong sign (RFC 2822, 4.3). */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const RFC_822 =
  /^(?:[a-z]+\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{4}|[+-]\d\d:\d\d|[a-z]+))?)?(?:\s*\([^)]*\))?$/i;

/** RFC 3339, and ISO 8601 with less in it. */
const ISO = /^(-?\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * Reads a date of a feed as EDTF: RFC 822 with its obsolete zones and two-digit years (RFC 2822, 4.3), RFC 3339, or ISO 8601.
 *
 * @returns undefined of all else. Of a time whose zone nobody knows, the day alone.
 */
export function readInternetDate(written: string): string | undefined {
  const text = written.trim();
  const iso = ISO.exec(text);
  if (iso)
    return iso[2]
      ? `${iso[1]}T${iso[2].replace(/:00(?:\.0+)?$/, (end, at) => (at > 2 ? '' : end))}${(iso[3] ?? '').toUpperCase()}`
      : iso[1]!;
  const [, day, month, year, hour, minute, second, zone = ''] = RFC_822.exec(text) ?? [];
  if (!day) return undefined;
  const parts: DateParts = { year: Number(year), month: MONTHS.indexOf(month!.toLowerCase()) + 1, day: Number(day) };
  if (!parts.month) return undefined;
  // RFC 2822: 00 to 49 are of this century, other two digits of the last one, and three count from 1900.
  if (year!.length < 4) parts.year += year!.length === 2 && parts.year < 50 ? 2000 : 1900;
  const hours = ZONES[zone.toLowerCase()];
  if (hour && (zone === '' || /\d/.test(zone) || hours !== undefined)) {
    parts.hour = Number(hour);
    parts.minute = Number(minute);
    parts.second = Number(second ?? 0);
  }
  const date = edtfDate(parts);
  if (parts.hour === undefined || zone === '') return date;
  if (hours === undefined)
    return `${date}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`.replace(/[+-]00:00$/, 'Z');
  return hours ? `${date}-0${-hours}:00` : `${date}Z`;
}
