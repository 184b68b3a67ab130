import { css } from 'lit';
import { buttons, theme } from './theme.js';

export const styles = [
  theme,
  buttons,
  css`
    :host {
      display: block;
      position: relative;
      background: var(--_paper);
      container-type: inline-size;
    }
    .base {
      border-block-start: 2px solid var(--_ink);
      padding-block-start: 0.75rem;
    }
    .drawn {
      box-sizing: border-box;
      display: flex;
      flex-direction: column;
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
    @container (min-width: 760px) {
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
    }
    .stage {
      position: relative;
      flex: 1;
      min-block-size: 14rem;
      overflow: auto;
    }
    .surface {
      block-size: 100%;
      overflow: hidden;
      font-size: 0.8125rem;
      line-height: 1.4;
      font-family: var(--_ui-font);
    }
    .surface[inert] {
      position: absolute !important;
      inset: 0;
      visibility: hidden;
    }
    .drawn news-timeline-card {
      flex: none;
      block-size: 13rem;
      margin-block-start: 0.5rem;
      border-block-start: 1px solid var(--_line);
      overflow: auto;
      /* A shade at the lower edge while there is more below: its cover scrolls with the text. */
      background:
        linear-gradient(var(--_paper), var(--_paper)) 0 100% / 100% 1rem no-repeat local,
        linear-gradient(to top, var(--_line), transparent) 0 100% / 100% 0.6rem no-repeat scroll;
    }
    @container (max-width: 800px) {
      .drawn news-timeline-card {
        block-size: 14.5rem;
      }
    }
    /* What stands inside the tag meanwhile can be higher than the drawing will be. */
    .waiting {
      overflow: auto;
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
];
