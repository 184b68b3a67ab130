import type { Era, EventDate, Span } from '../model/types.js';

/** An era as a band behind the marks. */
export interface EraBand {
  era: Era;
  /** Axis ms. */
  span: Span;
  /** 0 is the uppermost row of era labels; overlapping eras stand in different rows. */
  row: number;
}

/** The eras in date order, each in the first row where it overlaps none before it. `toAxis` gives a date's axis time. */
export function layOutEras(eras: readonly Era[], toAxis: (date: EventDate) => Span): EraBand[] {
  const ends: number[] = [];
  return eras
    .map((era) => ({ era, span: toAxis(era.date) }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map(({ era, span }) => {
      const free = ends.findIndex((end) => end <= span.start);
      const row = free < 0 ? ends.length : free;
      ends[row] = span.end;
      return { era, span, row };
    });
}
