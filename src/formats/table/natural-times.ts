/** Times of day as people write them. */
import { fold } from './date-words.js';

const ZONE = '(?: ?(z|utc|gmt)?([+-]\\d{1,2}(?::?\\d\\d)?)?(?![\\w]))';
const HALF = '(?: ?([ap])\\.? ?m\\b\\.?)';
const CLOCK = new RegExp(
  `(?:^|[ t,])(?:um |at |a las |a )?(?:(\\d{1,2}):(\\d\\d)(?::(\\d\\d(?:\\.\\d{1,9})?))?${HALF}?(?: ?(?:uhr|h))?` +
    `|(\\d{1,2})${HALF}|(\\d{1,2}) ?h(?: ?(\\d\\d))?|(\\d{1,2})(?:\\.(\\d\\d))? uhr)${ZONE}(?= |$|,)`,
);
/** A time of a day as EDTF writes it, `10:30`, `10:30:05Z`; undefined when it isn't one. */
export function readTimeOfDay(text: string): string | undefined {
  const found = takeTime(` ${fold(text)} `);
  return found?.rest.trim() === '' ? found.time : undefined;
}

/** Takes the time out of a folded text, if there is any. Undefined where it is no time of a day. */
export function takeTime(text: string): { rest: string; time?: string } | undefined {
  const found = CLOCK.exec(text);
  if (!found) return { rest: text };
  const [whole, h1, m1, seconds, half1, h2, half2, h3, m3, h4, m4, utc, shift] = found;
  let hour = Number(h1 ?? h2 ?? h3 ?? h4);
  const minute = m1 ?? m3 ?? m4 ?? '00';
  const half = half1 ?? half2;
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minute) > 59 || Number(seconds ?? 0) >= 60) return undefined;
  let zone = utc ? 'Z' : '';
  if (shift) {
    const [, sign, hours, minutes = '00'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(shift)!;
    zone = `${sign}${hours!.padStart(2, '0')}:${minutes}`;
  }
  const time = `${String(hour).padStart(2, '0')}:${minute}${seconds ? `:${seconds}` : ''}${zone}`;
  return { rest: `${text.slice(0, found.index)} ${text.slice(found.index + whole.length)}`, time };
}
