import type { ControlMessages } from './messages.js';

export const enControls: ControlMessages = {
  controls: 'Timeline controls',
  timelineView: 'Timeline',
  listView: 'List',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit all events',
  fitShort: 'Fit',
  previousEvent: 'Previous event',
  nextEvent: 'Next event',
  overview: 'Overview',
  windowStart: 'Start of the window',
  windowEnd: 'End of the window',
  surface: (count, range) => `Drawing of ${count}, ${range}. The list view has the same events as text.`,
  events: (count, formatted) => (count === 1 ? `${formatted} event` : `${formatted} events`),
  position: (place, total) => `${place} of ${total}`,
  begin: 'Start here',
  change: { new: 'new', updated: 'updated' },
  changed: {
    new: (count, formatted) => (count === 1 ? '1 new event' : `${formatted} new events`),
    updated: (count, formatted) => (count === 1 ? '1 event updated' : `${formatted} events updated`),
  },
  stale: (time) => `The newest state could not be loaded; this is the one of ${time}.`,
};
