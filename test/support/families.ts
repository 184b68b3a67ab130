/** Families of type, some wide and some narrow: what has room in one may have none in another. */

/** Those that `.ci/run` installs, and those of other systems. */
const SETS = [
  ['DejaVu Sans', 'Noto Sans', 'Liberation Sans'],
  ['Verdana', 'Arial'],
];

/** In a family that isn't installed a text is as wide as in the one named after it. */
function isInstalled(family: string): boolean {
  const context = document.createElement('canvas').getContext('2d')!;
  const [mono, serif] = ['monospace', 'serif'].map((other) => {
    context.font = `40px "${family}", ${other}`;
    return context.measureText('Wide MMM and ill iii').width;
  });
  return mono === serif;
}

const installed = SETS.map((set) => set.filter(isInstalled)).find(({ length }) => length > 0);
if (!installed) {
  throw new Error(
    `Install one of ${SETS.flat().join(', ')} (Debian: fonts-dejavu-core fonts-noto-core fonts-liberation)`,
  );
}

/** The page's own, which is the browser's, and at least one more. */
export const FAMILIES: readonly string[] = ['', ...installed];

/** Sets the page in a family; in its own with an empty name, as it is to be after each test. */
export function setFamily(family: string): void {
  document.documentElement.style.fontFamily = family && `"${family}"`;
}
