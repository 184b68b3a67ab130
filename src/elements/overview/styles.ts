import { css } from 'lit';

export const styles = css`
  /* Between stage and card; it says so itself, to keep what is loaded first small. */
  :host {
    display: block;
    position: relative;
    flex: none;
    margin-block-start: 0.5rem;
    block-size: var(--news-timeline-overview-height, 34px);
  }
  /* A vertical swipe scrolls the page. */
  .strip {
    position: relative;
    block-size: 100%;
    cursor: pointer;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .scene {
    position: absolute;
    inset: 0;
    overflow: hidden;
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  canvas,
  .era,
  .veil,
  .brush,
  .handle {
    position: absolute;
    inset-block: 0;
  }
  .era {
    background: var(--_era);
  }
  canvas {
    inline-size: 100%;
    inset-block: 5px 1px;
    block-size: calc(100% - 6px);
  }
  /* What is drawn is mirrored as a whole. */
  [dir='rtl'] canvas {
    transform: scaleX(-1);
  }
  .veil {
    background: color-mix(in srgb, var(--_paper) 55%, transparent);
  }
  .before {
    inset-inline-start: 0;
    width: var(--_start);
  }
  .after {
    inset-inline: var(--_end) 0;
  }
  .brush {
    box-sizing: border-box;
    inset-inline-start: var(--_start);
    width: max(3px, var(--_end) - var(--_start));
    border: 1px solid var(--_ink);
    cursor: grab;
  }
  /* Room to grasp an edge: 24 px, mostly outside of a narrow window, which needs 16 px for itself, and never outside of
     the strip. */
  .handle {
    --_inside: min(12px, (var(--_end) - var(--_start) - 16px) / 2);
    width: 24px;
    cursor: ew-resize;
  }
  .start {
    inset-inline-start: clamp(0px, var(--_start) + var(--_inside) - 24px, 100% - 48px);
  }
  .end {
    inset-inline-start: clamp(24px, var(--_end) - var(--_inside), 100% - 24px);
  }
  .strip::before,
  .strip::after {
    content: '';
    position: absolute;
    z-index: 1;
    inset-block: 26%;
    box-sizing: border-box;
    width: 7px;
    border: 1px solid var(--_paper);
    border-radius: 3px;
    background: var(--_ink);
    pointer-events: none;
  }
  .strip::before {
    inset-inline-start: clamp(1px, var(--_start) - 3px, 100% - 8px);
  }
  .strip::after {
    inset-inline-start: clamp(1px, var(--_end) - 4px, 100% - 8px);
  }
  .handle:focus-visible {
    outline-offset: -1px;
    border-radius: 2px;
  }
  .strip[data-grip='window'],
  .strip[data-grip='window'] * {
    cursor: grabbing;
  }
  .strip:is([data-grip='start'], [data-grip='end']),
  .strip:is([data-grip='start'], [data-grip='end']) * {
    cursor: ew-resize;
  }
  /* The colours for the canvas. Their transition tells when they change, for which there is no other event. */
  .inks {
    position: absolute;
    visibility: hidden;
  }
  .inks i {
    color: var(--_hue, var(--_muted));
    transition: color 1ms;
  }
  @media (forced-colors: active) {
    .scene {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
      forced-color-adjust: none;
    }
    .brush {
      border-width: 2px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
