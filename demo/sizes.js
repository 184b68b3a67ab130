import { chronicle } from './generate.js';

// This script stands before the tag's own: properties may be set at any time.
document.querySelector('#five-thousand').timeline = chronicle(5000, 7, 1800, 220);
const { events } = chronicle(200, 3, 1950, 30);
// Groups are part of a whole timeline; events alone have none.
document.querySelector('#two-hundred').events = events.map((event) => ({ ...event, group: undefined }));
