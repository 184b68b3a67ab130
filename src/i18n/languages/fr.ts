import type { Messages } from '../messages.js';

const rules = new Intl.PluralRules('fr');
const SEASONS = ['printemps', 'été', 'automne', 'hiver'];

/** « un million d’événements » */
const NOUNS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'événement', many: 'd’événements' };
const events = (count: number, formatted: string) => `${formatted} ${NOUNS[rules.select(count)] ?? 'événements'}`;
const s = (count: number) => (rules.select(count) === 'one' ? '' : 's');

/** L’article d’une date : « le 30 avril », « les années 2010 », « l’été 2019 », mais « mars 2019 ». */
function article(date: string): string {
  if (/^années/.test(date)) return 'les ';
  if (/^(été|automne|hiver)/.test(date)) return 'l’';
  return /^(\d+(er)? \p{L}+( \d|$)|[IVXLCDM]+er? |printemps)/u.test(date) ? 'le ' : '';
}

const the = (date: string) => article(date) + date;
const UNTIL: Record<string, string> = { 'le ': 'au ', 'les ': 'aux ', 'l’': 'à l’', '': 'en ' };
function until(date: string): string {
  if (date.startsWith('il y a ')) return `jusqu’à ${date}`;
  return /^(vers|peut-être|dans) /.test(date) ? `jusque ${date}` : `jusqu’${UNTIL[article(date)]}${date}`;
}
const FROM: Record<string, string> = { 'le ': 'du ', 'les ': 'des ', 'l’': 'de l’', '': 'de ' };

/** « 13,8 milliards d’années », mais « 300 000 ans » */
const years = (formatted: string) => `${formatted} ${/lli(on|ard)s?$/.test(formatted) ? 'd’années' : 'ans'}`;

/** « depuis il y a » ne se dit pas. */
function since(date: string): string {
  if (date.startsWith('dans ')) return `${date} et au-delà`;
  return `depuis ${the(date)
    .replace(/^vers /, 'environ ')
    .replace(/^il y a /, '')}`;
}

function endUnknown(date: string): string {
  const from = /^(il y a|dans) /.test(date) ? date : `à partir ${FROM[article(date)]}${date}`;
  return `${from}, fin inconnue`;
}

export const fr: Messages = {
  lang: 'fr',

  firstDay: '1er',
  circa: (date) => `vers ${the(date)}`,
  possibly: (date) => `peut-être ${date}`,
  since,
  until,
  endUnknown,
  startUnknown: (date) => `${until(date)}, début inconnu`,
  range: (from, to) => `${from} – ${to}`,
  season: (season, year) => (year ? `${SEASONS[season]} ${year}` : SEASONS[season]!),
  decade: (_first, formatted) => `années ${formatted}`,
  century: ({ number, roman }, beforeChrist) =>
    `${roman}${number === 1 ? 'er' : 'e'} siècle${beforeChrist ? '\u00a0av. J.-C.' : ''}`,
  yearsAgo: (_count, formatted) => `il y a ${years(formatted)}`,
  yearsAhead: (_count, formatted) => `dans ${years(formatted)}`,
  aboutYears: (formatted) => `environ ${formatted}`,
  axisYearsAgo: 'années avant aujourd’hui',
  axisYearsAhead: 'années après aujourd’hui',
  readerTime: (time) => `${time} dans votre fuseau horaire`,
  status: { reported: 'signalé', disputed: 'contesté', corrected: 'rectifié', planned: 'prévu' },
  join: (parts) => parts.join(', '),

  untitled: 'Chronologie',
  sources: 'Sources\u00a0:',
  quote: (text) => `«\u202f${text}\u202f»`,
  credit: (name) => `Image\u00a0: ${name}`,
  more: (count, formatted) => `Afficher ${events(count, formatted)} de plus`,
  unprinted: (count, formatted) =>
    `${formatted} autre${s(count)} événement${s(count)} ne figure${s(count) && 'nt'} pas dans cette impression.`,
  loading: 'Chargement de la chronologie…',
  empty: 'Il n’y a pas encore d’événement.',
  failed: 'La chronologie n’a pas pu être chargée.',
  retry: 'Réessayer',

  controls: 'Commandes de la chronologie',
  timelineView: 'Chronologie',
  listView: 'Liste',
  zoomIn: 'Zoom avant',
  zoomOut: 'Zoom arrière',
  fit: 'Tout afficher',
  fitShort: 'Tout',
  panEarlier: 'Plus tôt',
  panLater: 'Plus tard',
  previousEvent: 'Événement précédent',
  nextEvent: 'Événement suivant',
  close: 'Fermer',
  wheelHint: (key) => `Maintenez la touche ${key} enfoncée et tournez la molette pour zoomer`,

  overview: 'Vue d’ensemble',
  windowStart: 'Début de la période affichée',
  windowEnd: 'Fin de la période affichée',
  showing: (range, count, formatted) => `Période affichée\u00a0: ${range}, ${events(count, formatted)}`,

  eventList: 'Événements',
  stageHelp:
    'Les flèches mènent d’un événement à l’autre, plus et moins changent l’échelle, 0 affiche tout, Entrée ouvre, Échap ferme.',
  clusterName: (count, formatted, range, top) => {
    const among = count === 1 ? '' : ', dont';
    return `${formatted} autre${s(count)} événement${s(count)}, ${range}${among}\u00a0: ${top}`;
  },
  clusterOpens: 'les ouvrir',
  surface: (count, range) =>
    `Graphique\u00a0: ${count}, ${range}. La vue en liste présente les mêmes événements sous forme de texte.`,
  events,
  position: (place, total) => `${place} sur ${total}`,
  begin: (title) => `Commencez ici\u00a0: ${title}`,

  legend: 'Groupes',
  otherGroup: 'Autres',
  filtered: (shown, total) => `Événements affichés\u00a0: ${shown} sur ${total}`,
  lastGroup: 'Ce groupe reste affiché, car il contient l’événement sélectionné.',
  onlyGroup: 'Ce groupe reste affiché, car aucun autre ne l’est.',

  change: { new: 'nouveau', updated: 'mis à jour' },
  changed: {
    new: (count, formatted) =>
      rules.select(count) === 'one' ? `${formatted} nouvel événement` : `${formatted} nouveaux événements`,
    updated: (count, formatted) => `${events(count, formatted)} mis à jour`,
  },
  stale: (time) => `La dernière version n’a pas pu être chargée\u202f; celle-ci date de ${time}.`,
};
