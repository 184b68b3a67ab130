import { css, unsafeCSS } from 'lit';
import { glyph } from '../../view-model/group-colors.js';

/**
 * The list as an axis down the side: strips for the eras, the line with a mark for each event, and the text. Lengths are
 * in rem, the widths at which it changes too, so that it goes with the reader's size of text.
 */
export const listStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  ol {
    --_rows: 0;
    --_dates: 0rem;
    --_axis: calc(var(--_dates) + var(--_rows) * 0.625rem + 0.5rem);
    --_text: calc(var(--_axis) + 1.25rem);
    margin: 0;
    padding: 0.25rem 0 0;
    list-style: none;
    overflow-wrap: anywhere;
  }
  ol[data-rows='1'] {
    --_rows: 1;
  }
  ol[data-rows='2'] {
    --_rows: 2;
  }
  ol[data-rows='3'] {
    --_rows: 3;
  }
  .stretch,
  .gap {
    position: relative;
  }
  .stretch::before,
  .gap::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_axis);
    border-inline-start: 1px solid var(--_muted);
  }
  /* Nothing happens for long. */
  .gap {
    block-size: 1rem;
  }
  .gap[data-gap='2'] {
    block-size: 1.75rem;
  }
  .gap[data-gap='3'] {
    block-size: 2.75rem;
  }
  .gap::before {
    border-inline-start: 2px dotted var(--_muted);
  }
  .strip {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_dates) + var(--_row) * 0.625rem);
    box-sizing: border-box;
    inline-size: 0.5rem;
    border-inline-start: 2px solid var(--_era-edge);
    background: var(--_era);
  }
  [data-row='0'] {
    --_row: 0;
  }
  [data-row='1'] {
    --_row: 1;
  }
  [data-row='2'] {
    --_row: 2;
  }
  .section,
  .era {
    margin: 0;
    padding-inline-start: var(--_text);
    font-family: var(--_ui-font);
  }
  .era {
    position: relative;
    padding-block: 0.5rem 0.25rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-style: italic;
    line-height: 1.4;
  }
  .section {
    position: relative;
    padding-block: 0.75rem 0.25rem;
    font-weight: 700;
    font-size: 0.9375rem;
    line-height: 1.4;
  }
  .section::before {
    content: '';
    position: absolute;
    inset-inline-start: calc(var(--_axis) - 0.25rem);
    inline-size: 0.5rem;
    inset-block-start: calc(0.75rem + 0.7em);
    border-block-start: 1px solid var(--_muted);
  }
  .entry {
    display: grid;
    grid-template: auto / var(--_text) minmax(0, 1fr);
    padding-block: 0.5rem 0.75rem;
  }
  .meta,
  .text {
    grid-column: 2;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: baseline;
  }
  .meta .small {
    margin: 0;
  }
  h4 {
    margin: 0;
    font-size: 1.0625rem;
    line-height: 1.3;
  }
  figure {
    margin-block-start: 0.5rem;
    max-inline-size: 22rem;
  }
  /* The mark: a dot for a day or less, a bar for what lasts longer, with the looks that it has on the stage. */
  .mark {
    --_at: var(--_axis);
    --_own: var(--_hue, var(--_ink));
    grid-column: 1;
    grid-row: 1 / span 2;
    position: relative;
  }
  .shape,
  .bar::before,
  .bar::after {
    position: absolute;
    inset-block-start: 0.2rem;
    inset-inline-start: calc(var(--_at) - 0.375rem);
    inline-size: 0.8125rem;
    block-size: 0.8125rem;
  }
  .shape {
    box-sizing: border-box;
    border-radius: 50%;
  }
  .dot .shape::before,
  .dot .shape::after {
    position: absolute;
    inset: 0;
  }
  .dot .shape::before,
  .dot:is(.approximate, .uncertain, .planned, .disputed) .shape::after,
  .bar::before,
  .bar::after {
    ${unsafeCSS(glyph)}
  }
  .bar .shape {
    inset-block-end: 0.1rem;
    inset-inline-start: calc(var(--_at) - 0.25rem);
    inline-size: 0.5625rem;
    block-size: auto;
    border-radius: 0.25rem;
    background: var(--_own);
  }
  /* A bar's glyph lies on its upper end, parted from it by the paper. */
  .bar::before,
  .bar::after {
    z-index: 1;
  }
  .bar::before {
    background: var(--_paper);
    scale: 1.45;
  }
  .dot.approximate .shape {
    scale: 1.45;
  }
  .dot.approximate .shape::before {
    background: radial-gradient(farthest-side, var(--_own) 30%, transparent);
  }
  .dot.approximate .shape::after {
    inset: 25%;
  }
  .bar.approximate .shape {
    mask-image: linear-gradient(transparent, #000 28%, #000 72%, transparent);
  }
  .bar.uncertain .shape {
    border: 2px dashed var(--_own);
    background: var(--_paper);
  }
  .bar.planned .shape {
    border: 2px solid var(--_own);
    background: var(--_paper);
  }
  .dot.uncertain .shape::before {
    mask-image: repeating-conic-gradient(#000 0 30deg, transparent 0 60deg);
  }
  .dot:is(.uncertain, .planned) .shape::after {
    background: var(--_paper);
    scale: 0.58;
  }
  .bar.open-end .shape {
    mask-image: linear-gradient(#000 60%, transparent);
  }
  .bar.open-start .shape {
    mask-image: linear-gradient(to top, #000 60%, transparent);
  }
  .bar.open-start.open-end .shape {
    mask-image: linear-gradient(transparent, #000 40%, #000 60%, transparent);
  }
  .disputed .shape {
    --_hatch: repeating-linear-gradient(-45deg, var(--_own) 0 2px, var(--_paper) 2px 4px);
  }
  .bar.disputed .shape {
    border: 1px solid var(--_own);
    background: var(--_hatch);
  }
  .bar.disputed.uncertain .shape {
    border: 2px dashed var(--_own);
  }
  .dot.disputed .shape {
    scale: 1.3;
  }
  .dot.disputed .shape::after {
    inset: 0;
    background: var(--_hatch);
    scale: 0.72;
  }
  /* The selected one. */
  li[aria-current] .text {
    margin-inline: -0.5rem 0;
    padding: 0.125rem 0.5rem 0.375rem;
    outline: 1px solid var(--_accent);
    border-radius: 0.25rem;
    background: color-mix(in srgb, var(--_accent) 6%, var(--_paper));
  }
  li[aria-current] .shape {
    outline: 2px solid var(--_ink);
    outline-offset: 2px;
  }
  .more {
    margin: 0.5rem 0 0.25rem;
  }
  @container (min-width: 44rem) {
    ol {
      --_dates: 10.5rem;
    }
    .entry {
      grid-template-columns: var(--_dates) calc(var(--_text) - var(--_dates)) minmax(0, 1fr);
    }
    .section {
      padding-block: 0.75rem 0.5rem;
    }
    .meta {
      grid-column: 1;
      flex-direction: column;
      align-items: flex-end;
      padding-inline-end: 0.75rem;
      text-align: end;
    }
    .mark {
      --_at: calc(var(--_axis) - var(--_dates));
      grid-column: 2;
      grid-row: 1;
    }
    .text {
      grid-column: 3;
      grid-row: 1;
      max-inline-size: 40rem;
    }
  }
  /* Their shapes say what their colours do. */
  @media (forced-colors: active) {
    .shape,
    .strip {
      forced-color-adjust: none;
    }
    li[aria-current] .text {
      outline-width: 3px;
    }
  }
  .unprinted {
    display: none;
  }
  @media print {
    li {
      break-inside: avoid;
    }
    .more {
      display: none;
    }
    .unprinted {
      display: block;
    }
    :is(.sources, .summary) a::after {
      content: ' ' attr(href);
      unicode-bidi: isolate;
    }
  }
`;
