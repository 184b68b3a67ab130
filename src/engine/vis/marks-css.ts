/**
 * The looks of what we draw. Lanes, rows and extents come as private custom properties on each mark; the sizes in em
 * are those of `geometry`.
 */
export const marks = /* css */ `
.eras, .marks, .leaving { position: absolute; inset: 0 auto 0 0; width: 0; }
.eras, .leaving { pointer-events: none; }
:is(.mark, .ghost) { --_hue: var(--_ink); --_top: calc(var(--_eras) * 1.7em + var(--_lane) * 2.75em); position: absolute; inset: 0 auto 0 0;
  width: 0; white-space: nowrap; pointer-events: none; contain: layout style; }
.marks [data-hue="0"] { --_hue: var(--_group-1); }
.marks [data-hue="1"] { --_hue: var(--_group-2); }
.marks [data-hue="2"] { --_hue: var(--_group-3); }
.marks [data-hue="3"] { --_hue: var(--_group-4); }
.marks [data-hue="4"] { --_hue: var(--_group-5); }
.marks [data-hue="5"] { --_hue: var(--_group-6); }
.marks [data-hue="6"] { --_hue: var(--_group-7); }
.marks [data-hue="7"] { --_hue: var(--_group-8); }
.stem, .shape, .label, .pill { position: absolute; box-sizing: border-box; }
.stem { left: 0; top: calc(var(--_top) + 1.375em); bottom: 0; width: 1px; background: var(--_hue); }
.bar .stem { display: none; }
.mark > :is(.shape, .label, .pill) { pointer-events: auto; cursor: pointer; }
.shape { background: var(--_hue); }
.dot .shape { left: -5px; top: calc(var(--_top) + 1.375em - 5px); width: 10px; height: 10px;
  border-radius: 50%; }
.bar .shape { inset-inline: 0; top: calc(var(--_top) + 1.75em);
  height: 9px; border-radius: 4px; }
.bar.cut-start .shape { border-start-start-radius: 0; border-end-start-radius: 0; }
.bar.cut-end .shape { border-start-end-radius: 0; border-end-end-radius: 0; }
/* A pixel or two more than was measured, since a canvas rounds otherwise than a layout does. */
.label { width: max-content; max-width: calc(var(--_width) + 2px); display: flex; gap: .55em; align-items: baseline; padding: .1em .25em; background: var(--_paper); border-radius: 3px;
  box-shadow: 0 0 3px 1px var(--_paper); line-height: 1.45; color: var(--_ink); }
.dot .label { top: calc(var(--_top) + .55em); }
.bar .label { top: calc(var(--_top) + .05em); padding-block: 0; }
.dot.side-end .label { left: 8px; }
.dot.side-start .label { right: 8px; }
.bar.side-end .label { left: 0; }
.bar.side-start .label { right: 0; }
.title { min-width: 0; overflow: hidden; text-overflow: ellipsis; font-weight: 700; }
.note { flex: none; color: var(--_muted); }
.side-end .note { order: 1; }
.label:hover .title, .shape:hover + .label .title { text-decoration: underline; text-underline-offset: .2em; }
.bar.approximate .shape { mask-image: linear-gradient(to right, transparent, #000 28%, #000 72%, transparent); }
.dot.approximate .shape { background: radial-gradient(closest-side, var(--_hue) 35%, transparent); left: -8px;
  top: calc(var(--_top) + 1.375em - 8px); width: 16px; height: 16px; }
.uncertain .shape { background: var(--_paper); border: 2px dashed var(--_hue); }
.planned .shape { background: var(--_paper); border: 2px solid var(--_hue); }
.bar.open-end .shape { mask-image: linear-gradient(to right, #000 60%, transparent); }
.bar.open-start .shape { mask-image: linear-gradient(to left, #000 60%, transparent); }
.bar.open-start.open-end .shape { mask-image: linear-gradient(to right, transparent, #000 40%, #000 60%, transparent); }
.disputed:is(.mark, .ghost) .shape { background: repeating-linear-gradient(-45deg, var(--_hue) 0 2px, var(--_paper) 2px 4px); border: 1px solid var(--_hue); }
.disputed:is(.mark, .ghost).uncertain .shape { border: 2px dashed var(--_hue); }
.dot.disputed:is(.mark, .ghost) .shape { left: -6px; top: calc(var(--_top) + 1.375em - 6px); width: 12px; height: 12px; }
.dot.disputed:is(.mark, .ghost).approximate .shape { left: -8px; top: calc(var(--_top) + 1.375em - 8px); width: 16px;
  height: 16px; border: 0; mask-image: radial-gradient(closest-side, #000 65%, transparent); }
.selected .label { background: var(--_ink); }
.selected .label :is(.title, .note) { color: var(--_paper); }
.selected .shape { outline: 2px solid var(--_ink); outline-offset: 2px; }
.pill { left: 0; bottom: .35em; min-width: 2.6em; height: 1.75em; transform: translateX(-50%); padding: 0 .5em;
  border: 1px solid var(--_ink); border-radius: 1em; background: var(--_paper); color: var(--_ink); font-weight: 600; line-height: 1.6;
  text-align: center; }
.pill:hover { background: var(--_ink); color: var(--_paper); }
.lone .pill { min-width: 0; width: 10px; height: 10px; padding: 0; bottom: calc(.35em + .875em - 5px); border: 0; background: var(--_hue); }
.band { position: absolute; inset: 0 auto 0 0; width: 1px; transform-origin: 0 0; background: var(--_era); }
.era { position: absolute; left: 0; top: calc(var(--_row) * 1.7em); width: max-content; padding: .25em .4em; font-size: .923em; font-style: italic;
  line-height: 1.3; color: var(--_muted); white-space: nowrap;
  text-shadow: 0 0 2px var(--_paper), 0 0 2px var(--_paper), 0 0 3px var(--_paper), 0 0 3px var(--_paper); }
`;
