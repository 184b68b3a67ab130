import { expect } from 'chai';
import { lowerBound } from '../../src/event-table/binary-search.js';
import type { Layout } from '../../src/layout/layout.js';
import type { ClusterMark, EventMark, Mark } from '../../src/layout/marks.js';
import type { LabelPlacement } from '../../src/layout/label-placement.js';
import { shapeOf, placementsOf } from '../../src/layout/label-placement.js';
import { msPerPx, powerOfTwo } from '../../src/time/span.js';
import { SIZES_PX } from '../../src/layout/geometry.js';
import { frameOf } from '../../src/layout/request.js';

export const isEvent = (mark: Mark): mark is EventMark => mark.kind === 'event';
export const isCluster = (mark: Mark): mark is ClusterMark => mark.kind === 'cluster';

/** Every event that reaches into the coverage is drawn or counted, once. */
export function expectAllCounted({ marks, blocks, coverage }: Layout): void {
  const { events } = blocks;
  const seen = new Uint8Array(events.size);
  for (const mark of marks.filter(isEvent)) seen[events.indexOf(mark.id)]!++;
  for (const mark of marks.filter(isCluster)) {
    const members = mark.members();
    expect(members.length, 'count').to.equal(mark.count);
    expect(
      [...members].sort((a, b) => a - b),
      'date order',
    ).to.deep.equal(members);
    const best = members.reduce((a, b) => (blocks.outranks(b, a) ? b : a));
    expect(mark.top.id, 'top').to.equal(events.at(best).id);
    for (const index of members) seen[index]!++;
  }
  for (let i = 0; i < events.size; i++) {
    const reaches = events.start[i]! < coverage.end && events.end[i]! > coverage.start;
    if (seen[i] !== (reaches ? 1 : 0)) expect(seen[i], `times that event ${i} appears`).to.equal(reaches ? 1 : 0);
  }
}

/** No two marks overlap at any scale of the layout's step. */
export function expectNoOverlap(laid: Layout): void {
  const { span, width } = laid.request;
  const finer = [0, 0.3, 0.7, 0.99].map((part) => laid.scale * 2 ** (-part / 8));
  for (const scale of [msPerPx(span, width), ...finer]) {
    const rows = new Map<number, [number, number][]>();
    for (const mark of laid.marks) {
      const row = isEvent(mark) ? mark.lane : -1;
      rows.set(row, [...(rows.get(row) ?? []), pixels(mark, laid, scale)]);
    }
    for (const [row, taken] of rows) {
      taken.sort((a, b) => a[0] - b[0]);
      for (let i = 1; i < taken.length; i++) {
        const gap = taken[i]![0] - taken[i - 1]![1];
        expect(gap, `gap in row ${row}`).to.be.at.least((row < 0 ? 0 : SIZES_PX.gap) - 0.01);
      }
    }
  }
}

/** What a mark really covers when drawn: px from the coverage's start. */
function pixels(mark: Mark, { coverage }: Layout, scale: number): [number, number] {
  const px = (ms: number) => (ms - coverage.start) / scale;
  if (isCluster(mark)) {
    const half = (mark.dot ? SIZES_PX.dot : SIZES_PX.pill) / 2;
    return [px(mark.at) - half, px(mark.at) + half];
  }
  const { start, end } = mark.date;
  const { width } = mark.label;
  if (mark.shape === 'dot') {
    const at = px(start + (end - start) / 2);
    return mark.side === 'end' ? [at - 8, at + 8 + width] : [at - 8 - width, at + 8];
  }
  if (mark.side === 'end') return [px(start), Math.max(px(end), px(start) + width)];
  return [Math.min(px(start), px(end) - width), px(end)];
}

/**
 * Of a layout without a past: whatever has no label was kept from every place it could take by something at least as
 * important, or stands with three events before it in importance that found no room either; of many events also with
 * one that had no room for even the narrowest label so far.
 */
export function expectNoneDisplaced(laid: Layout, sampled: (event: number) => boolean = () => true): void {
  const { blocks, request, marks, coverage } = laid;
  const { events } = blocks;
  const view = frameOf(request);
  const placed = marks.filter(isEvent);
  if (placed.length + view.pillCells >= request.budget.marks) return;
  const labelled = new Set(placed.map(({ id }) => events.indexOf(id)));
  const cell = (i: number) =>
    events.start[i]! < coverage.start ? NaN : Math.floor(events.start[i]! / powerOfTwo(16 * laid.scale));
  const failed = new Map<number, number[]>();
  const left = marks.filter(isCluster).flatMap((mark) => mark.members());
  for (const i of left)
    failed.set(
      cell(i),
      [...(failed.get(cell(i)) ?? []), i].sort((a, b) => (blocks.outranks(a, b) ? -1 : 1)).slice(0, 4),
    );
  const figureFor = (i: number) => shapeOf({ start: events.start[i]!, end: events.end[i]! }, view);
  const placesFor = (i: number, width: number) => placementsOf(figureFor(i), width, view);
  const inTheWay = (place: LabelPlacement, lane: number) =>
    placed.filter(
      (mark) =>
        mark.lane === lane &&
        (mark.reach.start - coverage.start) / laid.scale < place.end + SIZES_PX.gap + 0.001 &&
        (mark.reach.end - coverage.start) / laid.scale > place.start - SIZES_PX.gap - 0.001,
    );
  const lanes = Array.from({ length: request.budget.lanes }, (_, lane) => lane);
  /** Of many events one whose place is too small for the narrowest label known then closes its cell. */
  const closes = (i: number, other: number) => {
    if (i !== other && figureFor(i).shape === 'bar') return false;
    const before = placed.filter((mark) => blocks.outranks(mark.index, i)).map(({ label }) => label.width);
    const narrowest = before.reduce((a, b) => Math.min(a, b), Infinity);
    return placesFor(i, narrowest).every((place) => lanes.every((lane) => inTheWay(place, lane).length > 0));
  };
  for (const i of left) {
    const before = failed.get(cell(i))!;
    const at = before.indexOf(i);
    if (labelled.has(i) || !sampled(i) || at >= 3 || at < 0) continue;
    if (events.size > 64 && before.slice(0, at + 1).some((k) => closes(k, i))) continue;
    for (const place of placesFor(i, request.budget.label(events.at(i)).width)) {
      for (const lane of lanes) {
        const stronger = inTheWay(place, lane).some((mark) => mark.event.importance >= events.importance[i]!);
        expect(stronger, `something in the way of event ${i} in lane ${lane}, side ${place.side}`).to.equal(true);
      }
    }
  }
}

/** How many events reach into a stretch, counted the plain way. */
export function eventsIn({ blocks }: Layout, start: number, end: number): number {
  const { events } = blocks;
  let count = 0;
  for (let i = 0; i < lowerBound(events.start, end); i++) if (events.end[i]! > start) count++;
  return count;
}
