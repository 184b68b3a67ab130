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
      contain: inline-size layout style;
    }
    .base {
      border-block-start: 2px solid var(--_ink);
      padding-block-start: 0.75rem;
    }
    .drawn {
      box-sizing: border-box;
      display: flex;
      flex-direction: column;
      block-size: var(--news-timeline-height, 42rem);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      justify-content: space-between;
      gap: 0.6rem 2rem;
      margin-block-end: 0.75rem;
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
      font: 0.8125rem/1.4 var(--_ui-font);
      font-family: var(--_ui-font);
    }
    .surface[inert] {
      position: absolute !important;
      inset: 0;
      visibility: hidden;
    }
    .drawn news-timeline-card {
      flex: none;
      block-size: 12.5rem;
      overflow: auto;
      border-block-start: 1px solid var(--_line);
      margin-block-start: 0.5rem;
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
