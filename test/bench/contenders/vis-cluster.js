import { load as loadVis } from './vis.js';

export { input, isDrawn, middle, pan, zoom } from './vis.js';

export const load = (stage, items) => loadVis(stage, items, { cluster: { maxItems: 1 } });
