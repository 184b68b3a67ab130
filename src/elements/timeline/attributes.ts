import type { PropertyDeclaration } from 'lit';

/** The values that these attributes can take; the first is the default, and what any other value is taken for. */
export const CHOICES = {
  view: ['auto', 'timeline', 'list'],
  loading: ['lazy', 'eager'],
  gestures: ['cooperative', 'greedy', 'none'],
  theme: ['auto', 'light', 'dark'],
} as const;

/** What the headline is, unless `heading-level` says otherwise; the events' headings are one deeper. */
export const HEADING_LEVEL = 3;

/** A heading level from 1 to 6; 3 where it is none. */
export function headingLevel(value: unknown): number {
  const level = Number(value);
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : HEADING_LEVEL;
}

/** Declares the property of such an attribute. */
export function choice(name: keyof typeof CHOICES, reflect = false): PropertyDeclaration {
  const values: readonly (string | null)[] = CHOICES[name];
  return {
    reflect,
    useDefault: true,
    converter: { fromAttribute: (value) => (values.includes(value) ? value : values[0]) },
  };
}
