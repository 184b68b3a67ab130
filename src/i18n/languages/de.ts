import type { Messages } from '../messages.js';

const SEASONS = ['Frühjahr', 'Sommer', 'Herbst', 'Winter'];

const events = (count: number, formatted: string) => `${formatted} ${count === 1 ? 'Ereignis' : 'Ereignisse'}`;

/** Im Dativ: „seit dem 30. April“, „seit den 2010er-Jahren“, aber „seit März 2019“. */
function dative(date: string): string {
  if (date.endsWith('er-Jahre')) return `den ${date}n`;
  return /^\d+\./.test(date) ? `dem ${date}` : date;
}

/** Nach „bis“: „zum 30. April“, „zu den 2010er-Jahren“, aber „bis März 2019“. */
function toThe(date: string): string {
  if (date.endsWith('er-Jahre')) return `zu ${dative(date)}`;
  return /^\d+\./.test(date) ? `zum ${date}` : date;
}

/** „vor 13,8 Milliarden Jahren“ und „in 5 Milliarden Jahren“ */
const isAgo = (date: string) => date.startsWith('vor ');
const isAhead = (date: string) => date.startsWith('in ');

/** „seit vor 13,8 Milliarden Jahren“ sagt niemand. */
function since(date: string): string {
  if (isAhead(date)) return `${date} und danach`;
  return isAgo(date) ? date.replace('vor', 'seit') : `seit ${dative(date)}`;
}

export const de: Messages = {
  lang: 'de',

  circa: (date) => `etwa ${date}`,
  possibly: (date) => `vermutlich ${date}`,
  since,
  until: (date) => `bis ${toThe(date)}`,
  endUnknown: (date) => `${isAgo(date) || isAhead(date) ? date : `ab ${dative(date)}`}, Ende unbekannt`,
  startUnknown: (date) => `bis ${toThe(date)}, Beginn unbekannt`,
  range: (from, to) => `${from} – ${to}`,
  season: (season, year) => (year ? `${SEASONS[season]} ${year}` : SEASONS[season]!),
  decade: (_first, formatted) => `${formatted}er-Jahre`,
  century: ({ formatted }, beforeChrist) => `${formatted}. Jahrhundert${beforeChrist ? ' v.\u00a0Chr.' : ''}`,
  yearsAgo: (_count, formatted) => `vor ${formatted} Jahren`,
  yearsAhead: (_count, formatted) => `in ${formatted} Jahren`,
  aboutYears: (formatted) => `etwa ${formatted}`,
  axisYearsAgo: 'Jahre vor heute',
  axisYearsAhead: 'Jahre nach heute',
  readerTime: (time) => `${time} Ihrer Zeit`,
  status: { reported: 'laut Berichten', disputed: 'umstritten', corrected: 'korrigiert', planned: 'geplant' },
  join: (parts) => parts.join(', '),

  untitled: 'Zeitleiste',
  sources: 'Quellen:',
  quote: (text) => `„${text}“`,
  credit: (name) => `Bild: ${name}`,
  more: (count, formatted) =>
    count === 1 ? 'Ein weiteres Ereignis anzeigen' : `${formatted} weitere Ereignisse anzeigen`,
  unprinted: (count, formatted) =>
    count === 1
      ? 'Ein weiteres Ereignis ist hier nicht gedruckt.'
      : `${formatted} weitere Ereignisse sind hier nicht gedruckt.`,
  loading: 'Die Zeitleiste wird geladen …',
  empty: 'Noch gibt es keine Ereignisse.',
  failed: 'Die Zeitleiste konnte nicht geladen werden.',
  retry: 'Erneut versuchen',

  controls: 'Bedienelemente der Zeitleiste',
  timelineView: 'Zeitleiste',
  listView: 'Liste',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fit: 'Alle Ereignisse zeigen',
  fitShort: 'Alle',
  panEarlier: 'Früher',
  panLater: 'Später',
  previousEvent: 'Voriges Ereignis',
  nextEvent: 'Nächstes Ereignis',
  close: 'Schließen',
  wheelHint: (key) =>
    `Zum Vergrößern und Verkleinern ${key === 'Ctrl' ? 'Strg' : key} gedrückt halten und das Mausrad drehen`,

  overview: 'Übersicht',
  windowStart: 'Beginn des Ausschnitts',
  windowEnd: 'Ende des Ausschnitts',
  showing: (range, count, formatted) => `Gezeigt wird ${range}, ${events(count, formatted)}`,

  eventList: 'Ereignisse',
  stageHelp:
    'Die Pfeiltasten führen von Ereignis zu Ereignis, Plus und Minus ändern den Maßstab, 0 zeigt alles, die Eingabetaste öffnet, Escape schließt.',
  clusterName: (count, formatted, range, top) =>
    count === 1
      ? `Ein weiteres Ereignis, ${range}: ${top}`
      : `${formatted} weitere Ereignisse, ${range}, darunter: ${top}`,
  clusterOpens: 'öffnen',
  surface: (count, range) => `Grafik: ${count}, ${range}. Die Listenansicht enthält dieselben Ereignisse als Text.`,
  events,
  position: (place, total) => `${place} von ${total}`,
  begin: (title) => `Hier beginnen: ${title}`,

  legend: 'Gruppen',
  otherGroup: 'Andere',
  filtered: (shown, total) => `${shown} von ${total} Ereignissen werden gezeigt`,
  lastGroup: 'Diese Gruppe bleibt eingeblendet, da das ausgewählte Ereignis zu ihr gehört.',
  onlyGroup: 'Diese Gruppe bleibt eingeblendet, da keine andere zu sehen ist.',

  change: { new: 'neu', updated: 'aktualisiert' },
  changed: {
    new: (count, formatted) => (count === 1 ? 'Ein neues Ereignis' : `${formatted} neue Ereignisse`),
    updated: (count, formatted) => `${events(count, formatted)} aktualisiert`,
  },
  stale: (time) => `Der neueste Stand konnte nicht geladen werden; gezeigt wird der von ${time} Uhr.`,
};
