import type { Messages } from '../messages.js';

const rules = new Intl.PluralRules('he');
const SEASONS = ['אביב', 'קיץ', 'סתיו', 'חורף'];

const events = (count: number, formatted: string) => {
  const form = rules.select(count);
  if (form === 'one') return 'אירוע אחד';
  return form === 'two' ? 'שני אירועים' : `${formatted} אירועים`;
};

/** "מאז לפני" אינו נאמר. */
function since(date: string): string {
  if (date.startsWith('לפני ')) return `החל מ${date}`;
  return `${date.startsWith('בעוד ') ? 'החל' : 'מאז'} ${date}`;
}

export const he: Messages = {
  lang: 'he',

  circa: (date) => `${date} בקירוב`,
  possibly: (date) => `אולי ${date}`,
  since,
  until: (date) => `עד ${date}`,
  endUnknown: (date) => `${since(date)}, מועד הסיום אינו ידוע`,
  startUnknown: (date) => `עד ${date}, מועד ההתחלה אינו ידוע`,
  range: (from, to) => `${from} – ${to}`,
  season: (season, year) => (year ? `${SEASONS[season]} ${year}` : SEASONS[season]!),
  decade: (_first, formatted) => `שנות ה־${formatted}`,
  century: ({ formatted }, beforeChrist) => `המאה ה־${formatted}${beforeChrist ? ' לפנה״ס' : ''}`,
  yearsAgo: (_count, formatted) => `לפני ${formatted} שנה`,
  yearsAhead: (_count, formatted) => `בעוד ${formatted} שנה`,
  aboutYears: (formatted) => `כ־${formatted}`,
  axisYearsAgo: 'שנים לפני זמננו',
  axisYearsAhead: 'שנים מעתה',
  readerTime: (time) => `${time} בשעון שלכם`,
  status: { reported: 'על פי דיווחים', disputed: 'שנוי במחלוקת', corrected: 'תוקן', planned: 'מתוכנן' },
  join: (parts) => parts.join(', '),

  untitled: 'ציר הזמן',
  sources: 'מקורות:',
  quote: (text) => `”${text}”`,
  credit: (name) => `תמונה: ${name}`,
  more: (count, formatted) =>
    count === 1 ? 'הצגת אירוע נוסף' : `הצגת ${count === 2 ? 'שני' : formatted} אירועים נוספים`,
  unprinted: (count, formatted) =>
    count === 1 ? 'אירוע אחד נוסף לא הודפס כאן.' : `${events(count, formatted)} נוספים לא הודפסו כאן.`,
  loading: 'ציר הזמן נטען…',
  empty: 'אין עדיין אירועים להצגה.',
  failed: 'לא ניתן לטעון את ציר הזמן.',
  retry: 'ניסיון נוסף',

  controls: 'פקדי ציר הזמן',
  timelineView: 'ציר הזמן',
  listView: 'רשימה',
  zoomIn: 'הגדלה',
  zoomOut: 'הקטנה',
  fit: 'הצגת הכול',
  fitShort: 'הכול',
  panEarlier: 'מוקדם יותר',
  panLater: 'מאוחר יותר',
  previousEvent: 'האירוע הקודם',
  nextEvent: 'האירוע הבא',
  close: 'סגירה',
  wheelHint: (key) => `להגדלה ולהקטנה יש ללחוץ על ${key} ולסובב את גלגלת העכבר`,

  overview: 'מבט כולל',
  windowStart: 'תחילת התקופה המוצגת',
  windowEnd: 'סוף התקופה המוצגת',
  showing: (range, count, formatted) => `מוצג: ${range}, ${events(count, formatted)}`,

  eventList: 'אירועים',
  stageHelp: 'מקשי החצים מעבירים מאירוע לאירוע, פלוס ומינוס משנים את קנה המידה, 0 מציג הכול, Enter פותח, Escape סוגר.',
  clusterName: (count, formatted, range, top) =>
    count === 1 ? `אירוע אחד נוסף, ${range}: ${top}` : `${events(count, formatted)} נוספים, ${range}, ובהם: ${top}`,
  clusterOpens: 'לפתיחה',
  surface: (count, range) => `תרשים: ${count}, ${range}. ברשימה מופיעים אותם אירועים כטקסט.`,
  events,
  position: (place, total) => `${place} מתוך ${total}`,
  begin: (title) => `מתחילים כאן: ${title}`,

  legend: 'קבוצות',
  otherGroup: 'אחר',
  filtered: (shown, total) => `מוצגים ${shown} מתוך ${total} אירועים`,
  lastGroup: 'הקבוצה הזאת נשארת מוצגת, כי האירוע הנבחר שייך אליה.',
  onlyGroup: 'הקבוצה הזאת נשארת מוצגת, כי אף קבוצה אחרת אינה מוצגת.',

  change: { new: 'חדש', updated: 'עודכן' },
  changed: {
    new: (count, formatted) => (count === 1 ? 'אירוע חדש אחד' : `${events(count, formatted)} חדשים`),
    updated: (count, formatted) => (count === 1 ? 'אירוע אחד עודכן' : `${events(count, formatted)} עודכנו`),
  },
  stale: (time) => `לא ניתן לטעון את הגרסה העדכנית; מוצגת הגרסה משעה ${time}.`,
};
