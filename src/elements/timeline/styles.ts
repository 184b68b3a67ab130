import { css } from 'lit';
import { printStyles } from './print-styles.js';
import { buttons, theme } from '../shared/theme.js';

export const styles = [
  theme,
  buttons,
  css`
    :host {
      display: block;
      background: var(--_paper);
    }
    /* Of no box of its own, or one in a line, there is nothing to fit a drawing into. */
    :host(:state(boxless)) {
      display: block !important;
    }
    .base {
      position: relative;
      background: var(--_paper);
      container-type: inline-size;
    }
    /* What stands inside the tag has its own beginning, and stays where it was. */
    .base:not(.waiting) {
      border-block-start: 2px solid var(--_ink);
      padding-block-start: 0.75rem;
    }
    @media screen {
      .base[kept] {
        box-sizing: border-box;
        block-size: var(--_kept);
        overflow: auto;
        mask-image: linear-gradient(#000 calc(100% - 3rem), transparent);
      }
    }
    .drawn {
      box-sizing: border-box;
      display: flex;
      flex-direction: column;
      /* Less has no room for a headline, a legend, a stage and a card. */
      min-block-size: 30rem;
      block-size: var(--news-timeline-height, 45rem);
    }
    /* The buttons may come after the text: their room is kept, so that nothing moves when they do. */
    header {
      display: grid;
      gap: 0.6rem 2rem;
      margin-block-end: 0.75rem;
    }
    news-timeline-controls {
      min-block-size: 2.25rem;
    }
    news-timeline-legend {
      flex: none;
      min-block-size: max(24px, 1.6rem);
      margin-block-end: 0.5rem;
    }
    @container (min-width: 47.5rem) {
      header {
        grid-template-columns: minmax(0, 1fr) minmax(23rem, auto);
        align-items: end;
      }
      news-timeline-controls {
        justify-self: end;
      }
    }
    h3 {
      margin: 0;
      font-size: 1.375rem;
      line-height: 1.2;
      text-wrap: balance;
      overflow-wrap: anywhere;
    }
    .stage {
      position: relative;
      flex: 1;
      /* With very large text on a phone the buttons need the room. */
      min-block-size: min(14rem, 260px);
      overflow: auto;
    }
    /* The stage's height doesn't depend on it: with many timelines on a page, those far away cost hardly any layout. */
    .stage > news-timeline-list {
      content-visibility: auto;
      contain-intrinsic-block-size: 30rem;
    }
    .surface {
      position: relative;
      block-size: 100%;
      overflow: clip;
      font-size: 0.8125rem;
      line-height: 1.4;
      font-family: var(--_ui-font);
    }
    .surface:focus-visible {
      outline-offset: -2px;
    }
    .hint {
      position: absolute;
      inset: 40% auto auto 50%;
      translate: -50%;
      z-index: 1;
      margin: 0;
      padding: 0.5em 1em;
      border-radius: 4px;
      background: var(--_ink);
      color: var(--_paper);
      text-align: center;
      pointer-events: none;
    }
    .surface[inert] {
      position: absolute !important;
      inset: 0;
      visibility: hidden;
    }
    /* What stands inside the tag meanwhile can be higher than the drawing will be. */
    .waiting {
      overflow: auto;
    }
    progress {
      position: absolute;
      top: 0;
      inline-size: 100%;
      block-size: 4px;
      accent-color: var(--_accent);
    }
    .notice {
      margin: 1rem 0;
      color: var(--_muted);
      font-family: var(--_ui-font);
    }
    .status {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `,
  printStyles,
];
