/**
 * The rules that vis-timeline's own elements need to stand where it computes them, and those of the ticks. Its stylesheet
 * (20 KB) brings the looks of an editor that we never show.
 */
export const structure = /* css */ `
/* A drag writes other cursors into its style, which all below it would inherit: hundreds of elements resolved anew. */
.vis-timeline { position: relative; box-sizing: border-box; overflow: clip; cursor: grab !important; user-select: none;
  -webkit-user-select: none; }
.vis-timeline, .vis-timeline * { touch-action: pan-y !important; }
.vis-panel { position: absolute; box-sizing: border-box; margin: 0; padding: 0; }
.vis-panel.vis-center { overflow: hidden; overflow: clip; border: 0 solid var(--_ink); border-bottom-width: 1px; }
.vis-panel.vis-left, .vis-panel.vis-right, .vis-rolling-mode-btn, .vis-shadow { display: none; }
.vis-panel.vis-background { overflow: hidden; }
.vis-panel > .vis-content { position: relative; height: 100%; }
/* Two rows: of ticks, and of what they are part of. */
.axis { height: 3.85em; }
.ticks { position: absolute; inset: 0; }
.tick { position: absolute; inset-block: 0 1.75em; margin-inline-start: -.5px; inset-inline-start: 0; border-inline-start: 1px solid var(--_line); }
.tick.major { inset-block-end: 0; }
[data-grid='major'] > .tick.minor { inset-block-start: auto; height: 2.1em; }
.tick span { position: absolute; inset-block-end: 0; padding: .35em .4em; white-space: nowrap; color: var(--_muted); }
.tick.major span { padding-block-start: 0; font-weight: 600; color: var(--_ink); }
`;
