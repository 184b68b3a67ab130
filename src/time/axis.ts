import { utc } from '../model/calendar.js';
import { DAY, HOUR } from '../model/durations.js';
import { isFar } from '../i18n/format-years.js';
import type { Span } from '../model/types.js';
import { axisLabel, lengthsOf, majorUnit } from './axis-labels.js';
import type { AxisLabelRow, AxisWords, LabelForm } from './axis-labels.js';
import { chooseInterval, INTERVALS, ticksIn } from './ticks.js';
import type { TickInterval, TickUnit, Weekday } from './ticks.js';
import { duration } from './span.js';

/** How an axis looks, whatever its window. */
export interface AxisStyle extends AxisWords {
  /** The day that weeks begin with. */
  firstDay: Weekday;
  /** CSS px of the font. */
  fontSize: number;
}

/** A tick: a boundary of the calendar, in the row of ticks or in the row under it. */
export interface AxisTick {
  /** Axis ms; the first of a row may lie before the window, or at no time (-Infinity). */
  time: number;
  row: AxisLabelRow;
}

/** The ticks of a window. */
export interface Axis {
  form: LabelForm;
  /** The row whose ticks are lines over the whole height: one of both, so that the drawing stays calm. */
  grid: AxisLabelRow;
  /** In the order of time within each row. */
  ticks: AxisTick[];
}

/** What a label has around its text, em. */
const PADDING_EM = 0.8;
/** What a character takes at most, em: letters and digits of wide fonts, and signs that fill a square. */
const CHARACTER_EM = { narrow: 0.6, square: 1 } as const;
/** Chinese, Japanese, Korean and full-width signs. */
const SQUARE_CHARACTERS = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/;
/** Ticks are no further apart for a longer label than this, em, or they would be too few; some then have none. */
const LABEL_MAX_EM = 5.8;
/** CSS px. */
const GRID_MAX_PX = 400;
/** A day in 2019 after which each of seven days and each of twelve months has two digits: their longest labels are among them. */
const SAMPLE_MS = Date.UTC(2019, 0, 22, 22, 58, 58, 888);
const SAMPLES_MS: Partial<Record<TickUnit, readonly number[]>> = {
  day: Array.from({ length: 7 }, (_, day) => SAMPLE_MS + day * DAY),
  week: Array.from({ length: 12 }, (_, month) => Date.UTC(2019, month, 28)),
  month: Array.from({ length: 12 }, (_, month) => Date.UTC(2019, month)),
};
const CLOCK_SAMPLES_MS = [SAMPLE_MS, SAMPLE_MS - 12 * HOUR];

/** The room that a label needs with its padding, em: estimated, since to measure it would cost the browser a layout. */
export function labelRoom(text: string): number {
  let room = PADDING_EM;
  for (const character of text) room += SQUARE_CHARACTERS.test(character) ? CHARACTER_EM.square : CHARACTER_EM.narrow;
  return room;
}

/**
 * The ticks of a window `width` CSS px wide: as many as have room for their labels.
 *
 * @example layOutAxis({ start: Date.UTC(2019, 0), end: Date.UTC(2020, 0) }, 800, style) // months
 */
export function layOutAxis(span: Span, width: number, style: AxisStyle): Axis {
  const msPerPx = duration(span) / width;
  const counted = isFar(span.start) || isFar(span.end);
  const room = (interval: TickInterval, length: number) =>
    formRoom({ interval, length, counted }, span, style) * style.fontSize;
  const shortest = (interval: TickInterval) => lengthsOf(interval, counted) - 1;
  const interval = chooseInterval(msPerPx, (one) => Math.min(room(one, shortest(one)), LABEL_MAX_EM * style.fontSize));
  const gap = interval.shortest / msPerPx;
  let length = 0;
  while (length < shortest(interval) && room(interval, length) > gap) length++;
  return {
    form: { interval, length, counted },
    grid: gridOf(interval.unit, msPerPx),
    ticks: [
      ...ticksIn(interval, span, style.firstDay).map((time): AxisTick => ({ time, row: 'minor' })),
      ...majorTicks(interval.unit, span, counted, style.firstDay).map((time): AxisTick => ({ time, row: 'major' })),
    ],
  };
}

/** The lower row where its ticks are near enough to each other to be read against. */
function gridOf(unit: TickUnit, msPerPx: number): AxisLabelRow {
  const major = majorUnit(unit);
  const { longest } = INTERVALS.find((one) => one.unit === major && one.step === 1) ?? { longest: Infinity };
  return longest / msPerPx <= GRID_MAX_PX ? 'major' : 'minor';
}

function majorTicks(unit: TickUnit, span: Span, counted: boolean, firstDay: Weekday): number[] {
  const major = majorUnit(unit);
  if (major) return ticksIn({ unit: major, step: 1 }, span, firstDay);
  // Years that are counted from today say once to which side.
  return counted ? [-Infinity, utc(0)].filter((time, i) => (i ? time < span.end : span.start < utc(0))) : [];
}

const rooms = new Map<string, number>();

/** The room that the longest label of a form needs, em. */
function formRoom(form: LabelForm, span: Span, words: AxisWords): number {
  const { unit } = form.interval;
  const longest = (times: readonly number[]) =>
    Math.max(...times.map((time) => labelRoom(axisLabel(time, 'minor', form, words))));
  // Years have more digits the further away they are; other labels are alike at any time.
  if (unit === 'year') return longest([span.start, span.end]);
  const key = `${words.locale} ${unit} ${form.length}`;
  let room = rooms.get(key);
  if (room === undefined) rooms.set(key, (room = longest(SAMPLES_MS[unit] ?? CLOCK_SAMPLES_MS)));
  return room;
}
