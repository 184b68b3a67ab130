import type { Messages } from '../messages.js';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });

const events = (count: number, formatted: string) => `${formatted} ${count === 1 ? 'event' : 'events'}`;

/** "until 5 billion years from now": "until in" isn't said. */
const until = (date: string) => `until ${date.replace(/^in (.*)/, '$1 from now')}`;
const isAhead = (date: string) => date.startsWith('in ');

/**
 * The words of English, which are there without loading anything.
 *
 * @example
 * ```ts
 * import 'news-timeline/define';
 * import { en } from 'news-timeline';
 *
 * const timeline = document.createElement('news-timeline');
 * timeline.messages = { fit: `${en.fit} of the story` };
 * ```
 */
export const en: Messages = {
  lang: 'en',

  circa: (date) => `circa ${date}`,
  possibly: (date) => `possibly ${date}`,
  since: (date) => (isAhead(date) ? `${date} and later` : `since ${date}`),
  until,
  endUnknown: (date) => `${isAhead(date) ? '' : 'from '}${date}, end unknown`,
  startUnknown: (date) => `${until(date)}, start unknown`,
  range: (from, to) => `${from} – ${to}`,
  season: (season, year) => (year ? `${SEASONS[season]} ${year}` : `${SEASONS[season]}`),
  decade: (_first, formatted) => `${formatted}s`,
  century: ({ number, formatted }, beforeChrist) =>
    `${formatted}${ORDINALS[ordinal.select(number)] ?? 'th'} century${beforeChrist ? ' BC' : ''}`,
  yearsAgo: (_count, formatted) => `${formatted} years ago`,
  yearsAhead: (_count, formatted) => `in ${formatted} years`,
  aboutYears: (formatted) => `circa ${formatted}`,
  axisYearsAgo: 'years ago',
  axisYearsAhead: 'years from now',
  readerTime: (time) => `${time} your time`,
  status: { reported: 'reported', disputed: 'disputed', corrected: 'corrected', planned: 'planned' },
  join: (parts) => parts.join(', '),

  untitled: 'Timeline',
  sources: 'Sources:',
  quote: (text) => `“${text}”`,
  credit: (name) => `Picture: ${name}`,
  more: (count, formatted) => (count === 1 ? 'Show 1 more event' : `Show ${formatted} more events`),
  unprinted: (count, formatted) => `${formatted} more ${count === 1 ? 'event is' : 'events are'} not printed here.`,
  loading: 'Loading the timeline…',
  empty: 'There are no events to show yet.',
  failed: 'The timeline could not be loaded.',
  retry: 'Try again',

  controls: 'Timeline controls',
  timelineView: 'Timeline',
  listView: 'List',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit all events',
  fitShort: 'Fit',
  panEarlier: 'Earlier',
  panLater: 'Later',
  previousEvent: 'Previous event',
  nextEvent: 'Next event',
  close: 'Close',
  wheelHint: (key) => `Hold ${key} and turn the wheel to zoom`,

  overview: 'Overview',
  windowStart: 'Start of the window',
  windowEnd: 'End of the window',
  showing: (range, count, formatted) => `Showing ${range}, ${events(count, formatted)}`,

  eventList: 'Events',
  stageHelp: 'Arrow keys go from event to event, plus and minus zoom, 0 shows all, Enter opens, Escape closes.',
  clusterName: (count, formatted, range, top) =>
    `${formatted} more ${count === 1 ? 'event' : 'events'}, ${range}, among them: ${top}`,
  clusterOpens: 'opens them',
  surface: (count, range) => `Drawing of ${count}, ${range}. The list view has the same events as text.`,
  events,
  position: (place, total) => `${place} of ${total}`,
  begin: (title) => `Start here: ${title}`,

  legend: 'Groups',
  otherGroup: 'Other',
  filtered: (shown, total) => `${shown} of ${total} events shown`,
  lastGroup: 'This group stays, since the selected event is in it.',
  onlyGroup: 'This group stays, since no other is shown.',

  change: { new: 'new', updated: 'updated' },
  changed: {
    new: (count, formatted) => (count === 1 ? '1 new event' : `${formatted} new events`),
    updated: (count, formatted) => `${events(count, formatted)} updated`,
  },
  stale: (time) => `The newest state could not be loaded; this is the one of ${time}.`,
};
