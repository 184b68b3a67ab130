/** Recurrence rules of iCalendar as they are written (RFC 5545, 3.3.10). */

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'] as const;

/** The lists of numbers in a rule, and the largest that each may hold; those that count from the end too may be negative. */
const LISTS = {
  BYMONTH: [12, false],
  BYMONTHDAY: [31, true],
  BYYEARDAY: [366, true],
  BYWEEKNO: [53, true],
  BYHOUR: [23, false],
  BYMINUTE: [59, false],
  BYSECOND: [60, false],
  BYSETPOS: [366, true],
} as const;
type ListName = keyof typeof LISTS;

export interface RecurrenceRule {
  frequency: (typeof FREQUENCIES)[number];
  interval: number;
  count: number | undefined;
  /** As written. */
  until: string | undefined;
  /** Each in order, every number once. */
  lists: Partial<Record<ListName, number[]>>;
  /** `nth` is 0 for every such day, negative from the end. */
  byDay: { nth: number; weekday: number }[] | undefined;
  weekStart: number;
}

/** Every number once, in order. */
export const sortedUnique = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

function readList(name: ListName, text: string): number[] | undefined {
  const [most, isSigned] = LISTS[name];
  const least = /^BY(?:HOUR|MINUTE|SECOND)$/.test(name) ? 0 : 1;
  const numbers = text.split(',').map((part) => (/^[+-]?\d{1,3}$/.test(part) ? Number(part) : NaN));
  const fits = (number: number) => (isSigned ? Math.abs(number) : number) >= least && Math.abs(number) <= most;
  return numbers.every(fits) ? sortedUnique(numbers) : undefined;
}

function readDays(text: string): RecurrenceRule['byDay'] {
  const days = [...new Set(text.split(','))].map((day) => /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(day));
  if (days.some((day) => !day)) return undefined;
  return days.map((day) => ({ nth: Number(day![1] ?? 0), weekday: WEEKDAYS.indexOf(day![2]!) }));
}

/** Reads a rule, or says which part of it is wrong or isn't supported: what repeats by the minute or second belongs to no timeline. */
export function readRecurrenceRule(text: string): RecurrenceRule | { fault: string } {
  const parts = new Map<string, string | undefined>();
  // Some put spaces after commas and semicolons.
  for (const part of text.toUpperCase().replace(/\s+/g, '').split(';')) {
    const [name, value] = part.split('=', 2);
    if (name) parts.set(name, value);
  }
  const frequency = FREQUENCIES.find((name) => name === parts.get('FREQ'));
  if (!frequency) return { fault: `FREQ=${parts.get('FREQ') ?? ''}` };
  const rule: RecurrenceRule = {
    frequency,
    interval: 1,
    count: undefined,
    until: parts.get('UNTIL'),
    lists: {},
    byDay: undefined,
    weekStart: 1,
  };
  for (const [name, value = ''] of parts) {
    const fault = { fault: `${name}=${value}` };
    if (name === 'INTERVAL' || name === 'COUNT') {
      if (!/^[1-9]\d{0,8}$/.test(value)) return fault;
      rule[name === 'COUNT' ? 'count' : 'interval'] = Number(value);
    } else if (name === 'WKST') {
      rule.weekStart = WEEKDAYS.indexOf(value);
      if (rule.weekStart < 0) return fault;
    } else if (name === 'BYDAY') {
      rule.byDay = readDays(value);
      if (!rule.byDay) return fault;
    } else if (name in LISTS) {
      const list = readList(name as ListName, value);
      if (!list) return fault;
      rule.lists[name as ListName] = list;
    } else if (name !== 'FREQ' && name !== 'UNTIL' && !name.startsWith('X-')) return fault;
  }
  return rule;
}
