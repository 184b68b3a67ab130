/**
 * The rules that vis-timeline's own elements need to stand where it computes them. Its stylesheet (20 KB) brings the
 * looks of an editor that we never show, so we write the few structural ones ourselves.
 */
export const structure = /* css */ `
/* A drag writes other cursors into its style, which all below it would inherit: hundreds of elements resolved anew. */
.vis-timeline { position: relative; box-sizing: border-box; overflow: clip; cursor: grab !important; user-select: none;
  -webkit-user-select: none; }
.vis-timeline, .vis-timeline * { touch-action: pan-y !important; }
.vis-panel { position: absolute; box-sizing: border-box; margin: 0; padding: 0; }
.vis-panel.vis-center { overflow: hidden; overflow: clip; border: 0 solid var(--_ink); border-bottom-width: 1px; }
.vis-panel.vis-left, .vis-panel.vis-right, .vis-rolling-mode-btn, .vis-shadow, .vis-loading-screen { display: none; }
.vis-panel.vis-background { overflow: hidden; }
.vis-panel > .vis-content { position: relative; height: 100%; }
.vis-itemset { display: none; }
.vis-time-axis { position: relative; overflow: hidden; }
.vis-time-axis.vis-foreground { top: 0; inset-inline-start: 0; width: 100%; }
.vis-time-axis.vis-background { position: absolute; inset: 0; }
.vis-time-axis .vis-text, .vis-time-axis .vis-grid { inset-inline-start: 0; }
.vis-time-axis .vis-text { position: absolute; box-sizing: border-box; overflow: hidden; padding: .35em .4em;
  white-space: nowrap; color: var(--_muted); }
.vis-time-axis .vis-text.vis-measure { visibility: hidden; padding-inline: 0; }
.vis-time-axis .vis-text.vis-major { font-weight: 600; color: var(--_ink); padding-block-start: 0; }
.vis-time-axis .vis-vertical { position: absolute; box-sizing: border-box; border-inline-start: 1px solid var(--_line); }
`;
