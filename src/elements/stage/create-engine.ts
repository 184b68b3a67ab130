import type { ViewEngine } from '../../engine/view-engine.js';

/** The drawing surface, which loads when it is first asked for. */
export async function createEngine(): Promise<ViewEngine> {
  // The one imports the other, and asked for together they come together.
  const [{ VisEngine }] = await Promise.all([import('../../engine/surface/vis-engine.js'), import('../../engine.js')]);
  return new VisEngine();
}
