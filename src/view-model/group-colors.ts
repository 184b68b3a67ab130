/** As many hues and glyphs as tell groups apart; more groups begin again. */
export const HUE_COUNT = 8;
/** What `data-hue` says of events without a group where others have one. They have no hue, but a glyph of their own. */
export const NO_GROUP_HUE = HUE_COUNT;

/**
 * How groups are told apart, on the stage and beside it: by a hue, and by a glyph for those who don't see it. What bears
 * a group's mark has `data-hue`: the group's place among the groups, 0 to 7. Where there are no groups there is no
 * `data-hue`, and a mark is a circle.
 *
 * The glyphs are drawn for a box of 13 px, in which their areas are about alike (66 to 85 px²) and their edges fall on
 * whole pixels.
 */
export const groupColors = /* css */ `
[data-hue='0'] { --_hue: var(--_group-1); --_glyph: circle(38.5%); }
[data-hue='1'] { --_hue: var(--_group-2); --_glyph: inset(15.4%); }
[data-hue='2'] { --_hue: var(--_group-3); --_glyph: polygon(50% 6%, 98% 90%, 2% 90%); }
[data-hue='3'] { --_hue: var(--_group-4); --_glyph: polygon(50% 0, 100% 50%, 50% 100%, 0 50%); }
[data-hue='4'] { --_hue: var(--_group-5); --_glyph: polygon(30.8% 7.7%, 69.2% 7.7%, 69.2% 30.8%, 92.3% 30.8%, 92.3% 69.2%, 69.2% 69.2%, 69.2% 92.3%, 30.8% 92.3%, 30.8% 69.2%, 7.7% 69.2%, 7.7% 30.8%, 30.8% 30.8%); }
[data-hue='5'] { --_hue: var(--_group-6); --_glyph: polygon(50% 94%, 2% 10%, 98% 10%); }
[data-hue='6'] { --_hue: var(--_group-7); --_glyph: polygon(50% 0, 63.5% 34.5%, 100% 36.3%, 71.8% 59.5%, 81.2% 95%, 50% 74.9%, 18.8% 95%, 28.2% 59.5%, 0 36.3%, 36.5% 34.5%); }
[data-hue='7'] { --_hue: var(--_group-8); --_glyph: polygon(7.7% 7.7%, 92.3% 7.7%, 62% 50%, 92.3% 92.3%, 7.7% 92.3%, 38% 50%); }
[data-hue='${NO_GROUP_HUE}'] { --_glyph: inset(34.6% 3.8% round 99px); }
@media (forced-colors: active) {
  :host { --_ink: CanvasText; --_paper: Canvas; }
  [data-hue] { --_hue: CanvasText; }
}
`;

/** A glyph: what it stands in gives the pseudo-element its size and place. */
export const glyph = /* css */ `content: ''; background: var(--_hue, var(--_ink)); clip-path: var(--_glyph, circle(38.5%)); forced-color-adjust: none;`;
