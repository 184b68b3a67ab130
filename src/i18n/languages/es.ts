import type { Messages } from '../messages.js';

const rules = new Intl.PluralRules('es');
const SEASONS = ['primavera', 'verano', 'otoño', 'invierno'];

/** «un millón de eventos» */
const NOUNS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'evento', many: 'de eventos' };
const events = (count: number, formatted: string) => `${formatted} ${NOUNS[rules.select(count)] ?? 'eventos'}`;

/** Con el artículo que pide una preposición: «el 30 de abril», «la década de 2010», pero «marzo de 2019». */
function the(date: string): string {
  if (/^(década|primavera)/.test(date)) return `la ${date}`;
  return /^(\d+ de|siglo|verano|otoño|invierno)/.test(date) ? `el ${date}` : date;
}

/** «desde hacia marzo» no se dice. */
const about = (date: string) => the(date).replace(/^hacia /, 'aproximadamente ');

/** «13.800 millones de años», pero «300.000 años» */
const years = (formatted: string) => `${formatted} ${/ill(ón|ones)$/.test(formatted) ? 'de años' : 'años'}`;

/** «desde dentro de 5000 millones de años» no se dice. */
const isAhead = (date: string) => date.startsWith('dentro de ');

export const es: Messages = {
  lang: 'es',

  circa: (date) => `hacia ${the(date)}`,
  possibly: (date) => `posiblemente ${date}`,
  since: (date) => (isAhead(date) ? `${date} y después` : `desde ${about(date)}`),
  until: (date) => `hasta ${about(date)}`,
  endUnknown: (date) => `${isAhead(date) ? date : `desde ${about(date)}`}, final desconocido`,
  startUnknown: (date) => `hasta ${about(date)}, inicio desconocido`,
  range: (from, to) => `${from} – ${to}`,
  season: (season, year) => (year ? `${SEASONS[season]} de ${year}` : SEASONS[season]!),
  decade: (_first, formatted) => `década de ${formatted}`,
  century: ({ roman }, beforeChrist) => `siglo ${roman}${beforeChrist ? '\u00a0a.\u00a0C.' : ''}`,
  yearsAgo: (_count, formatted) => `hace ${years(formatted)}`,
  yearsAhead: (_count, formatted) => `dentro de ${years(formatted)}`,
  aboutYears: (formatted) => `unos ${formatted}`,
  largestWord: 1e6,
  axisYearsAgo: 'años atrás',
  axisYearsAhead: 'años en el futuro',
  readerTime: (time) => `${time} en su zona horaria`,
  status: { reported: 'según informes', disputed: 'en disputa', corrected: 'corregido', planned: 'previsto' },
  join: (parts) => parts.join(', '),

  untitled: 'Cronología',
  sources: 'Fuentes:',
  quote: (text) => `«${text}»`,
  credit: (name) => `Imagen: ${name}`,
  more: (count, formatted) => `Mostrar ${events(count, formatted)} más`,
  unprinted: (count, formatted) =>
    `${events(count, formatted)} más no ${count === 1 ? 'aparece' : 'aparecen'} en esta impresión.`,
  loading: 'Cargando la cronología…',
  empty: 'Todavía no hay eventos.',
  failed: 'No se pudo cargar la cronología.',
  retry: 'Reintentar',

  controls: 'Controles de la cronología',
  timelineView: 'Cronología',
  listView: 'Lista',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  fit: 'Ver todos los eventos',
  fitShort: 'Ver todos',
  panEarlier: 'Antes',
  panLater: 'Después',
  previousEvent: 'Evento anterior',
  nextEvent: 'Evento siguiente',
  close: 'Cerrar',
  wheelHint: (key) => `Mantenga pulsada la tecla ${key} y gire la rueda para ampliar o reducir`,

  overview: 'Vista general',
  windowStart: 'Inicio del periodo mostrado',
  windowEnd: 'Fin del periodo mostrado',
  showing: (range, count, formatted) => `Se muestra ${range}, ${events(count, formatted)}`,

  eventList: 'Eventos',
  stageHelp:
    'Las flechas llevan de un evento a otro, más y menos cambian la escala, 0 muestra todo, Intro abre y Escape cierra.',
  clusterName: (count, formatted, range, top) => `${events(count, formatted)} más, ${range}, entre ellos: ${top}`,
  clusterOpens: 'ábralos',
  surface: (count, range) => `Gráfico de ${count}, ${range}. La vista de lista ofrece los mismos eventos como texto.`,
  events,
  position: (place, total) => `${place} de ${total}`,
  begin: (title) => `Empiece aquí: ${title}`,

  legend: 'Grupos',
  otherGroup: 'Otros',
  filtered: (shown, total) => `Se muestran ${shown} de ${total} eventos`,
  lastGroup: 'Este grupo se mantiene porque contiene el evento seleccionado.',
  onlyGroup: 'Este grupo se mantiene porque no se muestra ningún otro.',

  change: { new: 'nuevo', updated: 'actualizado' },
  changed: {
    new: (count, formatted) => `${events(count, formatted)} ${count === 1 ? 'nuevo' : 'nuevos'}`,
    updated: (count, formatted) => `${events(count, formatted)} ${count === 1 ? 'actualizado' : 'actualizados'}`,
  },
  stale: (time) => `No se pudo cargar la versión más reciente; se muestra la de ${time}.`,
};
