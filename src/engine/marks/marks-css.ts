import { LABEL_EM, PILL_EM, ROWS_EM } from '../../layout/geometry.js';
import { glyph } from '../../view-model/group-colors.js';

/** The looks of what we draw. What the layout reckons with is taken from `geometry`. */
export const marks = /* css */ `
.eras, .marks, .marks > * { position: absolute; inset-block: 0; inset-inline-start: 0; width: 0; }
.marks > * { inset-block-start: calc(var(--_eras) * ${ROWS_EM.era}em); }
.eras, .leaving { pointer-events: none; }
:is(.mark, .ghost) { --_hue: var(--_ink); position: absolute; inset-block: 0; inset-inline-start: 0;
  width: 0; white-space: nowrap; pointer-events: none; contain: layout style; }
[dir="ltr"] > .vis-timeline { --_sign: 1; --_late: right; --_early: left; }
[dir="rtl"] > .vis-timeline { --_sign: -1; --_late: left; --_early: right; }
.marks ol { margin: 0; padding: 0; list-style: none; }
.stem, .shape, .label, .pill { position: absolute; box-sizing: border-box; }
.label, .pill { min-block-size: 0; margin: 0; border: 0; font: inherit; text-align: start; white-space: nowrap; }
:is(.label, .pill):focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
:is(.mark, .ghost):focus-within { z-index: 2000 !important; }
/* To be heard, and found, by assistive technology alone. */
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.counted .stem, .counted .shape { display: none; }
.counted .label { inset-block: auto .35em !important; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.stem { inset-inline-start: 0; margin-block-start: ${ROWS_EM.lane / 2}em; bottom: 0; width: 1px; background: var(--_hue); }
.bar .stem { display: none; }
.mark > :is(.shape, .label, .pill) { pointer-events: auto; cursor: pointer; }
/* A dot's outline or halo is one layer, what is inside it another: both of them the group's glyph. */
.dot .shape { inset-inline-start: -6px; margin-block-start: calc(${ROWS_EM.lane / 2}em - 6px); width: 13px; height: 13px; border-radius: 50%; }
:is(.dot .shape, .lone .pill)::before { ${glyph} position: absolute; inset: 0; }
.dot:is(.approximate, .uncertain, .planned, .disputed) .shape::after { ${glyph} position: absolute; inset: 0; }
.bar .shape { inset-inline: 0; margin-block-start: 1.75em; height: 9px; border-radius: 4px; background: var(--_hue); }
/* A bar's glyph lies on it at that end where its label is, and keeps with the label, which stays in view. */
.bar .label::before, .bar .label::after { ${glyph} position: absolute; inset-inline-start: 0; top: calc(1.7em - 2px); width: 13px; height: 13px; }
.bar.side-start .label::before, .bar.side-start .label::after { inset-inline: auto 0; }
.bar .label::before { background: var(--_paper); transform: scale(1.45); }
.label { width: max-content; display: flex; gap: ${LABEL_EM.gap}em; align-items: baseline; padding: .1em ${LABEL_EM.padding}em; background: var(--_paper); border-radius: 3px;
  box-shadow: 0 0 3px 1px var(--_paper); line-height: 1.45; color: var(--_ink); }
.dot .label { margin-block-start: .55em; }
.bar .label { margin-block-start: .05em; padding-block: 0; }
.dot.side-end .label { inset-inline-start: 8px; }
.dot.side-start .label { inset-inline-end: 8px; }
.bar.side-end .label { inset-inline-start: 0; }
.bar.side-start .label { inset-inline-end: 0; }
.title { font-weight: 700; }
.note { color: var(--_muted); }
.side-end .note { order: 1; }
.label:hover .title, .shape:hover + .label .title { text-decoration: underline; text-underline-offset: .2em; }
.bar.approximate .shape { mask-image: linear-gradient(to right, transparent, #000 28%, #000 72%, transparent); }
.dot.approximate .shape { inset-inline-start: -9px; margin-block-start: calc(${ROWS_EM.lane / 2}em - 9px); width: 19px; height: 19px; }
.dot.approximate .shape::before { background: radial-gradient(farthest-side, var(--_hue) 30%, transparent); }
.dot.approximate .shape::after { inset: 5px; }
.bar.approximate .label::after { background: radial-gradient(farthest-side, var(--_hue) 40%, transparent); }
.bar.uncertain .shape { background: var(--_paper); border: 2px dashed var(--_hue); }
.bar.planned .shape { background: var(--_paper); border: 2px solid var(--_hue); }
.dot.uncertain .shape::before { mask-image: repeating-conic-gradient(#000 0 30deg, transparent 0 60deg); }
.dot:is(.uncertain, .planned) .shape::after { inset: 0; transform: scale(.58); background: var(--_paper); }
.bar.open-end .shape { mask-image: linear-gradient(to var(--_late), #000 60%, transparent); }
.bar.open-start .shape { mask-image: linear-gradient(to var(--_early), #000 60%, transparent); }
.bar.open-start.open-end .shape { mask-image: linear-gradient(to right, transparent, #000 40%, #000 60%, transparent); }
.disputed:is(.mark, .ghost) .shape { --_hatch: repeating-linear-gradient(-45deg, var(--_hue) 0 2px, var(--_paper) 2px 4px); }
.bar.disputed:is(.mark, .ghost) .shape { background: var(--_hatch); border: 1px solid var(--_hue); }
.bar.disputed:is(.mark, .ghost).uncertain .shape { border: 2px dashed var(--_hue); }
.dot.disputed:is(.mark, .ghost) .shape { inset-inline-start: -8px; margin-block-start: calc(${ROWS_EM.lane / 2}em - 8px); width: 17px; height: 17px; }
.dot.disputed:is(.mark, .ghost) .shape::after { inset: 0; transform: scale(.72); background: var(--_hatch); }
.selected .label { background: var(--_ink); }
.selected .label :is(.title, .note) { color: var(--_paper); }
.selected .shape { outline: 2px solid var(--_ink); outline-offset: 2px; }
.pill { inset-inline-start: 0; bottom: .35em; min-width: ${PILL_EM.min}em; height: 1.75em; transform: translateX(calc(var(--_sign) * -50%)); padding: 0 .5em;
  border: 1px solid var(--_ink); border-radius: 1em; background: var(--_paper); color: var(--_ink); font-weight: 600; line-height: 1.6;
  text-align: center; }
/* A sign stands before its number in every language. */
.count { direction: ltr; unicode-bidi: isolate; }
.pill:hover { background: var(--_ink); color: var(--_paper); }
.lone .pill { min-width: 0; width: 13px; height: 13px; padding: 0; bottom: calc(.35em + .875em - 6.5px); border: 0; background: none; }
.band { position: absolute; inset-block: 0; inset-inline-start: 0; width: 1px; transform-origin: calc(50% - var(--_sign) * 50%) 0; background: var(--_era); }
.era { position: absolute; inset-inline-start: 0; top: calc(var(--_row) * ${ROWS_EM.era}em); width: max-content; padding: .25em .4em; font-size: .923em; font-style: italic;
  line-height: 1.3; unicode-bidi: plaintext; color: var(--_muted); white-space: nowrap;
  text-shadow: 0 0 2px var(--_paper), 0 0 2px var(--_paper), 0 0 3px var(--_paper), 0 0 3px var(--_paper); }
/* Where the text is large, a label has less room than its date needs: the title gives way first. To clip others would cost
   a step of painting each. */
.cut .title { min-width: 2em; overflow: hidden; text-overflow: ellipsis; }
.cut .note { flex: none; max-width: calc(100% - 2.55em); overflow: hidden; text-overflow: ellipsis; }
.era { max-width: 100cqi; box-sizing: border-box; overflow: hidden; text-overflow: ellipsis; }
@media (forced-colors: active) {
  .shape, .stem, .pill, .band, .tick { forced-color-adjust: none; }
  .selected .label { background: Highlight; forced-color-adjust: none; }
  .selected .label :is(.title, .note) { color: HighlightText; }
  .selected .shape { outline-color: Highlight; outline-width: 3px; }
}
`;
