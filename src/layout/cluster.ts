import type { Span } from '../model/types.js';
import type { PlacedMarks } from './cluster-row.js';
import { ClusterRow } from './cluster-row.js';
import type { BlockIndex } from '../event-table/block-index.js';
import type { EarlierEvents } from '../event-table/earlier-events.js';
import type { ClusterMark } from './marks.js';
import { duration, pad } from '../time/span.js';
import type { LayoutFrame } from './request.js';

/**
 * Gathers every event of the coverage that wasn't placed into marks of the axis row that don't overlap: at most `most`,
 * which is at least the number of the frame's cells. Those that began before the coverage are counted in its first cell.
 */
export function clusterRemaining(
  blocks: BlockIndex,
  frame: LayoutFrame,
  placed: PlacedMarks,
  earlier: EarlierEvents,
  most: number,
): ClusterMark[] {
  return new ClusterRow(blocks, frame, placed, earlier).marks(most);
}

/**
 * The window that a click on a cluster zooms to, axis ms: its events with room for their labels. Where one of them goes
 * on for so long that the others would stay together, the starts decide.
 */
export function zoomTarget({ extent, starts }: ClusterMark): Span {
  const apart = duration(starts);
  const target = apart > 0 && duration(extent) > 4 * apart ? starts : extent;
  return pad(target, duration(target) / 5);
}

/**
 * Whether zooming can tell a cluster's events apart, where the narrowest window is `minSpan` ms long: a sixteenth of a
 * window is room enough between the first and the last.
 */
export function canSplit({ starts }: ClusterMark, minSpan: number): boolean {
  return duration(starts) >= minSpan / 16;
}
