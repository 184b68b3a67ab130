import type { PropertyDeclaration } from 'lit';

/** The values that these attributes can take; the first is the default, and what any other value is taken for. */
export const CHOICES = {
  view: ['auto', 'timeline', 'list'],
  loading: ['lazy', 'eager'],
  gestures: ['cooperative', 'greedy', 'none'],
  theme: ['auto', 'light', 'dark'],
} as const;

/** Declares the property of such an attribute. */
export function choice(name: keyof typeof CHOICES, reflect = false): PropertyDeclaration {
  const values: readonly (string | null)[] = CHOICES[name];
  return {
    reflect,
    useDefault: true,
    converter: { fromAttribute: (value) => (values.includes(value) ? value : values[0]) },
  };
}
