import type { Messages } from '../messages.js';

const rules = new Intl.PluralRules('hi');
const SEASONS = ['वसंत', 'ग्रीष्म', 'शरद', 'शीत'];
const ORDINALS: Record<number, string> = { 1: 'पहली', 2: 'दूसरी', 3: 'तीसरी', 4: 'चौथी', 6: 'छठी' };

const events = (count: number, formatted: string) => `${formatted} ${rules.select(count) === 'one' ? 'घटना' : 'घटनाएँ'}`;

/** परसर्ग के पहले: “2010 के दशक से” */
const oblique = (date: string) => date.replace('का दशक', 'के दशक');

export const hi: Messages = {
  lang: 'hi',

  circa: (date) => `लगभग ${date}`,
  possibly: (date) => `संभवतः ${date}`,
  since: (date) => `${oblique(date)} से`,
  until: (date) => `${oblique(date)} तक`,
  endUnknown: (date) => `${oblique(date)} से, समाप्ति अज्ञात`,
  startUnknown: (date) => `${oblique(date)} तक, आरंभ अज्ञात`,
  range: (from, to) => `${from} – ${to}`,
  season: (season, year) => (year ? `${SEASONS[season]} ऋतु ${year}` : `${SEASONS[season]} ऋतु`),
  decade: (_first, formatted) => `${formatted} का दशक`,
  century: ({ number, formatted }, beforeChrist) =>
    `${beforeChrist ? 'ईसा-पूर्व ' : ''}${ORDINALS[number] ?? `${formatted}वीं`} सदी`,
  yearsAgo: (_count, formatted) => `${formatted} साल पहले`,
  yearsAhead: (_count, formatted) => `${formatted} साल बाद`,
  aboutYears: (formatted) => `लगभग ${formatted}`,
  wordsFrom: 100_000,
  axisYearsAgo: 'साल पहले',
  axisYearsAhead: 'साल बाद',
  readerTime: (time) => `आपके समयानुसार ${time}`,
  status: { reported: 'ख़बरों के अनुसार', disputed: 'विवादित', corrected: 'संशोधित', planned: 'प्रस्तावित' },
  join: (parts) => parts.join(', '),

  untitled: 'समयरेखा',
  sources: 'स्रोत:',
  quote: (text) => `“${text}”`,
  credit: (name) => `चित्र: ${name}`,
  more: (count, formatted) => `${formatted} और ${rules.select(count) === 'one' ? 'घटना' : 'घटनाएँ'} दिखाएँ`,
  unprinted: (count, formatted) =>
    `${formatted} और ${rules.select(count) === 'one' ? 'घटना' : 'घटनाएँ'} यहाँ नहीं ${count === 1 ? 'छापी गई' : 'छापी गईं'}।`,
  loading: 'समयरेखा लोड हो रही है…',
  empty: 'अभी दिखाने के लिए कोई घटना नहीं है।',
  failed: 'समयरेखा लोड नहीं हो सकी।',
  retry: 'फिर कोशिश करें',

  controls: 'समयरेखा के नियंत्रण',
  timelineView: 'समयरेखा',
  listView: 'सूची',
  zoomIn: 'ज़ूम इन करें',
  zoomOut: 'ज़ूम आउट करें',
  fit: 'सभी घटनाएँ दिखाएँ',
  fitShort: 'सभी',
  panEarlier: 'पहले',
  panLater: 'बाद में',
  previousEvent: 'पिछली घटना',
  nextEvent: 'अगली घटना',
  close: 'बंद करें',
  wheelHint: (key) => `ज़ूम करने के लिए ${key} दबाकर माउस का पहिया घुमाएँ`,

  overview: 'पूरा दौर',
  windowStart: 'दिखाई गई अवधि का आरंभ',
  windowEnd: 'दिखाई गई अवधि का अंत',
  showing: (range, count, formatted) => `दिखाई गई अवधि: ${range}, ${events(count, formatted)}`,

  eventList: 'घटनाएँ',
  stageHelp: 'तीर कुंजियों से एक घटना से दूसरी पर जाएँ, धन और ऋण से ज़ूम करें, 0 से सब देखें, Enter से खोलें, Escape से बंद करें।',
  clusterName: (count, formatted, range, top) =>
    `${formatted} और ${rules.select(count) === 'one' ? 'घटना' : 'घटनाएँ'}, ${range}${count === 1 ? '' : ', जिनमें'}: ${top}`,
  clusterOpens: 'खोलें',
  surface: (count, range) => `चित्र: ${count}, ${range}। सूची में यही घटनाएँ पाठ के रूप में हैं।`,
  events,
  position: (place, total) => `${total} में से ${place}`,
  begin: (title) => `यहाँ से शुरू करें: ${title}`,

  legend: 'समूह',
  otherGroup: 'अन्य',
  filtered: (shown, total) => `${total} में से ${shown} घटनाएँ दिखाई गई हैं`,
  lastGroup: 'यह समूह दिखता रहेगा, क्योंकि चुनी गई घटना इसी में है।',
  onlyGroup: 'यह समूह दिखता रहेगा, क्योंकि कोई और समूह दिखाया नहीं जा रहा है।',

  change: { new: 'नई', updated: 'अद्यतन' },
  changed: {
    new: (count, formatted) => `${formatted} नई ${rules.select(count) === 'one' ? 'घटना' : 'घटनाएँ'}`,
    updated: (count, formatted) => `${events(count, formatted)} अद्यतन`,
  },
  stale: (time) => `ताज़ा जानकारी लोड नहीं हो सकी; यह ${time} की है।`,
};
