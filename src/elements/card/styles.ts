import { css } from 'lit';

/** The looks of the card. */
export const cardStyles = css`
  :host {
    display: block;
    /* Of the names that only screen readers get, which else would stand where nothing scrolls. */
    position: relative;
    container-type: inline-size;
  }
  /* Under the stage: of a height of its own, so that the stage keeps its when another event is selected. */
  :host(.docked) {
    flex: 0 1 auto;
    box-sizing: border-box;
    min-block-size: 6rem;
    block-size: 13rem;
    margin-block-start: 0.5rem;
    border-block-start: 1px solid var(--_line);
    overflow: auto;
    /* A shade at the lower edge while there is more below: its cover scrolls with the text. */
    background:
      linear-gradient(var(--_paper), var(--_paper)) 0 100% / 100% 1rem no-repeat local,
      linear-gradient(to top, var(--_line), transparent) 0 100% / 100% 0.6rem no-repeat scroll;
  }
  @container (max-width: 50rem) {
    :host(.docked) {
      block-size: 14.5rem;
    }
  }
  .card {
    display: grid;
    grid-template-columns: minmax(8rem, 11.5rem) minmax(0, 1fr) minmax(8rem, 14rem);
    gap: 0.25rem 1.5rem;
    padding-block: 0.9rem;
    overflow-wrap: anywhere;
  }
  h4 {
    margin: 0;
    font-size: 1.1875rem;
    line-height: 1.25;
    text-wrap: balance;
  }
  .meta {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 0.15rem;
  }
  .meta .small {
    margin: 0;
  }
  .ways {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 0.4rem;
    text-align: end;
  }
  figure {
    float: inline-end;
    inline-size: 11rem;
    margin: 0 0 0.5rem 1rem;
  }
  button {
    padding: 0.2rem 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: 0.8125rem;
    line-height: 1.35;
    font-family: var(--_ui-font);
    text-align: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  button:hover {
    text-decoration-color: currentcolor;
  }
  ul {
    display: grid;
    gap: 0.1rem;
    margin: 0.3rem 0 0;
    padding: 0;
    list-style: none;
  }
  ul button {
    font-size: 0.875rem;
  }
  @container (max-width: 50rem) {
    .card {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: 0.7rem;
    }
    .meta {
      flex-flow: row wrap;
      gap: 0.15rem 0.75rem;
      align-items: baseline;
    }
    .text {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    .ways {
      flex-direction: row;
      gap: 1rem;
    }
    .ways .name {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    .ways .arrow {
      padding-inline: 0.5rem;
      font-size: 1.25em;
    }
  }
  @container (max-width: 26.25rem) {
    .opening {
      grid-template-columns: minmax(0, 1fr);
    }
    .opening .text,
    .opening .ways {
      grid-row: auto;
    }
    .opening .ways {
      text-align: start;
    }
  }
  @container (max-width: 16rem) {
    .card {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
