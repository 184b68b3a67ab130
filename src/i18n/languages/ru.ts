import type { Messages } from '../messages.js';

const rules = new Intl.PluralRules('ru');
const SEASONS = ['весна', 'лето', 'осень', 'зима'];

type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;
const EVENTS: Forms = { one: 'событие', few: 'события', many: 'событий' };
const form = (count: number, forms: Forms) => forms[rules.select(count)]!;
const events = (count: number, formatted: string) => `${formatted} ${form(count, EVENTS)}`;

/** Именительный падеж и родительный, который нужен после «с» и «до». */
const GENITIVE: readonly (readonly [RegExp, string])[] = [
  [/(январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)ь/, '$1я'],
  [/(март|август)(?!а)/, '$1а'],
  [/май/, 'мая'],
  [/весна/, 'весны'],
  [/лето/, 'лета'],
  [/осень/, 'осени'],
  [/зима/, 'зимы'],
  [/-е годы/, '-х годов'],
  [/век(?!а)/, 'века'],
  [/^(\d+)( год)?$/, '$1 года'],
];

/** «примерно 2028 год» */
const named = (date: string) => (/^\d+$/.test(date) ? `${date} год` : date);

/** «примерно март 2019 г.» с предлогом «с»: «примерно с марта 2019 г.» */
function after(preposition: string, date: string): string {
  const [, how, bare] = /^((?:предположительно )?(?:примерно )?)(.*)$/.exec(date)!;
  return `${how}${preposition} ${GENITIVE.reduce((text, [from, to]) => text.replace(from, to), bare!)}`;
}

/** «13,8 миллиарда лет», но «300 001 год» */
const YEARS: Forms = { one: 'год', few: 'года', many: 'лет' };
const years = (count: number, formatted: string) =>
  `${formatted} ${/[а-я]$/.test(formatted) ? 'лет' : (YEARS[rules.select(count)] ?? 'лет')}`;

/** «с 13,8 миллиарда лет назад» не говорят, как и «до через 5 миллиардов лет». */
const isFar = (date: string) => /^через | назад$/.test(date);
const since = (date: string) => (isFar(date) ? `${date} и позднее` : after('с', date));
const until = (date: string) => (isFar(date) ? `${date} и ранее` : after('до', date));

export const ru: Messages = {
  lang: 'ru',

  circa: (date) => `примерно ${named(date)}`,
  possibly: (date) => `предположительно ${named(date)}`,
  since,
  until,
  endUnknown: (date) => `${isFar(date) ? date : after('с', date)}, окончание неизвестно`,
  startUnknown: (date) => `${until(date)}, начало неизвестно`,
  range: (from, to) => `${from} – ${to}`,
  season: (season, year) => {
    if (!year) return SEASONS[season]!;
    return `${SEASONS[season]} ${year}${/^\d+$/.test(year) ? '\u00a0г.' : ''}`;
  },
  decade: (_first, formatted) => `${formatted}-е годы`,
  century: ({ roman }, beforeChrist) => `${roman} век${beforeChrist ? ' до н.\u00a0э.' : ''}`,
  yearsAgo: (count, formatted) => `${years(count, formatted)} назад`,
  yearsAhead: (count, formatted) => `через ${years(count, formatted)}`,
  aboutYears: (formatted) => `примерно ${formatted}`,
  axisYearsAgo: 'лет назад',
  axisYearsAhead: 'лет вперёд',
  readerTime: (time) => `${time} по вашему времени`,
  status: {
    reported: 'по сообщениям',
    disputed: 'оспаривается',
    corrected: 'исправлено',
    planned: 'запланировано',
  },
  join: (parts) => parts.join(', '),

  untitled: 'Хронология',
  sources: 'Источники:',
  quote: (text) => `«${text}»`,
  credit: (name) => `Изображение: ${name}`,
  more: (count, formatted) => `Показать ещё ${events(count, formatted)}`,
  unprinted: (count, formatted) => `Не напечатано здесь: ещё ${events(count, formatted)}.`,
  loading: 'Хронология загружается…',
  empty: 'Событий пока нет.',
  failed: 'Не удалось загрузить хронологию.',
  retry: 'Повторить',

  controls: 'Управление хронологией',
  timelineView: 'Хронология',
  listView: 'Список',
  zoomIn: 'Приблизить',
  zoomOut: 'Отдалить',
  fit: 'Все события',
  fitShort: 'Все',
  panEarlier: 'Раньше',
  panLater: 'Позже',
  previousEvent: 'Предыдущее событие',
  nextEvent: 'Следующее событие',
  close: 'Закрыть',
  wheelHint: (key) => `Чтобы изменить масштаб, удерживайте ${key} и вращайте колесо мыши`,

  overview: 'Обзор',
  windowStart: 'Начало показанного периода',
  windowEnd: 'Конец показанного периода',
  showing: (range, count, formatted) => `Показано: ${range}, ${events(count, formatted)}`,

  eventList: 'События',
  stageHelp:
    'Стрелки переводят от события к событию, плюс и минус меняют масштаб, 0 показывает всё, Enter открывает, Escape закрывает.',
  clusterName: (count, formatted, range, top) =>
    `Ещё ${events(count, formatted)}, ${range}${count === 1 ? '' : ', среди них'}: ${top}`,
  clusterOpens: 'открыть',
  surface: (count, range) => `График: ${count}, ${range}. В списке те же события даны текстом.`,
  events,
  position: (place, total) => `${place} из ${total}`,
  begin: (title) => `Начать отсюда: ${title}`,

  legend: 'Группы',
  otherGroup: 'Прочее',
  filtered: (shown, total) => `Показано событий: ${shown} из ${total}`,
  lastGroup: 'Эту группу нельзя скрыть: в ней выбранное событие.',
  onlyGroup: 'Эту группу нельзя скрыть: другие уже скрыты.',

  change: { new: 'новое', updated: 'обновлено' },
  changed: {
    new: (count, formatted) =>
      `${formatted} ${form(count, { one: 'новое', few: 'новых', many: 'новых' })} ${form(count, EVENTS)}`,
    updated: (count, formatted) =>
      `${form(count, { one: 'Обновлено', few: 'Обновлены', many: 'Обновлено' })} ${events(count, formatted)}`,
  },
  stale: (time) => `Не удалось загрузить последние данные; показано состояние на ${time}.`,
};
