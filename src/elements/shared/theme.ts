import { css, unsafeCSS } from 'lit';
import { glyph, groupColors as groupHues } from '../../view-model/group-colors.js';

/**
 * The colours and fonts of every tag, as private properties that fall back from the public ones. `light-dark()` follows
 * the colour scheme of the page around the tag; `theme` decides it for this tag alone.
 */
export const theme = css`
  :host {
    --_paper: var(--news-timeline-paper, Canvas);
    --_ink: var(--news-timeline-ink, light-dark(#1a1a1a, #eceae6));
    --_muted: var(--news-timeline-muted, light-dark(#5c5c5c, #a9a9a6));
    --_line: var(--news-timeline-line, light-dark(#dcdcdc, #33363b));
    --_accent: var(--news-timeline-accent, light-dark(#b3261e, #ff8a7d));
    --_era-edge: color-mix(in srgb, var(--_muted) 70%, var(--_paper));
    --_era: var(--news-timeline-era, light-dark(rgb(178 140 60 / 0.1), rgb(230 225 150 / 0.07)));
    --_group-1: var(--news-timeline-group-1, light-dark(#8a5a00, #e0ac3f));
    --_group-2: var(--news-timeline-group-2, light-dark(#1a5fb4, #8ab4f8));
    --_group-3: var(--news-timeline-group-3, light-dark(#a0302c, #f5968c));
    --_group-4: var(--news-timeline-group-4, light-dark(#26724a, #7fcb9c));
    --_group-5: var(--news-timeline-group-5, light-dark(#6b3fa0, #c6a5f5));
    --_group-6: var(--news-timeline-group-6, light-dark(#00707a, #6fd1d6));
    --_group-7: var(--news-timeline-group-7, light-dark(#a3266f, #f49ac1));
    --_group-8: var(--news-timeline-group-8, light-dark(#55606e, #b3bcc7));
    --_ui-font: var(--news-timeline-ui-font, inherit);
    /* Between the parts of a template stands space that says nothing. */
    white-space: normal;
  }
  /*
   * A page can reach the tag itself, but nothing in it: what must hold whatever is written of \`*\`, or inherited, is said
   * here. Font, spacing of letters, words and lines, hyphens and visibility are the page's, and the reader's, to choose.
   */
  :host > :not(.waiting) {
    color: var(--_ink);
    font-size: max(1em, 0.75rem);
    font-style: normal;
    font-variant: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    cursor: auto;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: light-dark(#333, #d8d8d6);
      --_line: var(--_muted);
      --_era: light-dark(rgb(120 84 0 / 0.16), rgb(230 225 150 / 0.14));
    }
  }
  /* Of the reader's few colours, the one for what is selected is the accent. */
  @media (forced-colors: active) {
    :host {
      --_ink: CanvasText;
      --_paper: Canvas;
      --_muted: CanvasText;
      --_line: GrayText;
      --_accent: Highlight;
      --_era: color-mix(in srgb, CanvasText 14%, transparent);
      --_era-edge: CanvasText;
    }
  }
  /* Black on white, whatever the page is. */
  @media print {
    :host,
    :host([theme]) {
      --_paper: #fff;
      --_ink: #000;
      --_muted: #333;
      --_line: #bbb;
      --_accent: #000;
      --_era: rgb(0 0 0 / 0.05);
      color-scheme: only light;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    :focus-visible {
      outline-width: 3px;
    }
  }
`;

/** Buttons that look like buttons of a newspaper's graphic. */
export const buttons = css`
  button {
    box-sizing: border-box;
    min-block-size: 2.25rem;
    margin: 0;
    padding: 0.25rem 0.7rem;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_paper);
    color: inherit;
    font: inherit;
    line-height: 1.2;
    cursor: pointer;
  }
  button:hover {
    border-color: currentcolor;
  }
  button[aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_line);
    opacity: 0.55;
    cursor: default;
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      forced-color-adjust: none;
    }
    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;

/** What tells groups apart, and their mark before a group's name. */
export const groupStyles = css`
  ${unsafeCSS(groupHues)}
  .group::before {
    ${unsafeCSS(glyph)}
    display: inline-block;
    inline-size: 0.8125em;
    block-size: 0.8125em;
    margin-inline-end: 0.4em;
  }
`;
