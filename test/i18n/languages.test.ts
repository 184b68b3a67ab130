import { expect } from 'chai';
import { isFault, parseDate, readDate } from '../../src/model/dates.js';
import { Languages, languages, loadMessages } from '../../src/i18n/languages.js';
import { en } from '../../src/i18n/languages/en.js';
import { fr } from '../../src/i18n/languages/fr.js';
import type { Messages } from '../../src/i18n/messages.js';
import { formatEventDate } from '../../src/i18n/format-date.js';
import type { EventDate } from '../../src/model/types.js';

/** Which functions of a table say a number: with these counts each plural form of each language comes. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 22, 100, 1_000_000];

/** Every text of a table, each with what it has to contain. */
function textsOf(messages: Messages): [key: string, text: string, wanted: string[]][] {
  const { century, decade, season, join, change, changed, status, ...others } = messages;
  const texts: [string, string, string[]][] = [
    ...[0, 1, 2, 3].flatMap((place): [string, string, string[]][] => [
      ['season', season(place), []],
      ['season', season(place, '2019'), ['2019']],
    ]),
    ...Array.from({ length: 30 }, (_, i): [string, string, string[]] => [
      'century',
      century({ number: i + 1, formatted: String(i + 1), roman: 'MM' }, i % 2 === 0),
      [],
    ]),
    ...[1990, 2000, 2010, 2020].map((year): [string, string, string[]] => ['decade', decade(year, String(year)), []]),
    ['join', join(['uno', 'dos', 'tres']), ['uno', 'dos', 'tres']],
    ...Object.entries({ ...change, ...status }).map(([key, text]): [string, string, string[]] => [key, text, []]),
    ...COUNTS.flatMap((count): [string, string, string[]][] => [
      ['new', changed.new(count, `${count}`), []],
      ['updated', changed.updated(count, `${count}`), []],
    ]),
  ];
  const numbered: Partial<Record<keyof Messages, (count: number) => [text: string, wanted: string[]]>> = {
    events: (count) => [messages.events(count, `${count}`), []],
    more: (count) => [messages.more(count, `${count}`), []],
    unprinted: (count) => [messages.unprinted(count, `${count}`), []],
    showing: (count) => [messages.showing('May', count, `${count}`), ['May']],
    yearsAgo: (count) => [messages.yearsAgo(count, '13.8 billion'), ['13.8 billion']],
    yearsAhead: (count) => [messages.yearsAhead(count, '13.8 billion'), ['13.8 billion']],
    clusterName: (count) => [messages.clusterName(count, `${count}`, 'May', 'Riots'), ['May', 'Riots']],
  };
  for (const [key, value] of Object.entries(others)) {
    const count = numbered[key as keyof Messages];
    if (count) texts.push(...COUNTS.map((number): [string, string, string[]] => [key, ...count(number)]));
    else if (typeof value === 'string') texts.push([key, value, []]);
    else if (typeof value === 'function') {
      const say = value as (...parts: string[]) => string;
      const parts = ['alpha', 'beta'].slice(0, say.length);
      expect(parts, key).to.have.lengthOf(say.length);
      texts.push([key, say(...parts), parts]);
    }
  }
  return texts;
}

describe('every language', () => {
  it('is one of the eleven', () => {
    expect([...languages].sort()).to.deep.equal(['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'ja', 'pt', 'ru', 'zh']);
  });

  for (const language of languages) {
    it(`${language} says something everywhere, and what it is told`, async () => {
      const messages = await loadMessages(language);
      expect(messages.lang).to.equal(language);
      for (const [key, text, wanted] of textsOf(messages)) {
        expect(text, key)
          .to.be.a('string')
          .that.does.not.match(/^\s*$|undefined|null|NaN|\[object|^\s|\s$/);
        for (const part of wanted) expect(text, key).to.contain(part);
      }
    });

    it(`${language} has the button's short word within its long name, as who speaks to a computer needs`, async () => {
      const { fit, fitShort } = await loadMessages(language);
      expect(fit).to.contain(fitShort);
    });
  }

  it('says nothing in English but English', async () => {
    const kept = new Set(['lang']);
    for (const language of languages.filter((one) => one !== 'en')) {
      const messages = await loadMessages(language);
      const same = Object.entries(en).filter(
        ([key, text]) => typeof text === 'string' && !kept.has(key) && messages[key as keyof Messages] === text,
      );
      expect(same, language).to.deep.equal([]);
    }
  });
});

describe('plurals', () => {
  const table: Record<string, Record<number, string>> = {
    en: { 0: '0 events', 1: '1 event', 2: '2 events', 21: '21 events' },
    es: { 1: '1 evento', 2: '2 eventos', 1_000_000: '1000000 de eventos' },
    fr: { 0: '0 événement', 1: '1 événement', 2: '2 événements', 1_000_000: '1000000 d’événements' },
    de: { 1: '1 Ereignis', 2: '2 Ereignisse' },
    pt: { 1: '1 evento', 2: '2 eventos' },
    ru: {
      0: '0 событий',
      1: '1 событие',
      2: '2 события',
      5: '5 событий',
      11: '11 событий',
      21: '21 событие',
      22: '22 события',
    },
    ar: { 0: 'لا أحداث', 1: 'حدث واحد', 2: 'حدثان', 3: '3 أحداث', 11: '11 حدثًا', 100: '100 حدث', 103: '103 أحداث' },
    he: { 1: 'אירוע אחד', 2: 'שני אירועים', 3: '3 אירועים', 20: '20 אירועים' },
    hi: { 0: '0 घटना', 1: '1 घटना', 2: '2 घटनाएँ' },
    zh: { 1: '1个事件', 2: '2个事件' },
    ja: { 1: '出来事1件', 2: '出来事2件' },
  };
  for (const [language, forms] of Object.entries(table)) {
    it(`of ${language}`, async () => {
      const { events } = await loadMessages(language);
      for (const [count, text] of Object.entries(forms)) expect(events(Number(count), count)).to.equal(text);
    });
  }
});

/** Browsers differ in kinds of spaces, of dashes and of digits. */
const plain = (text: string) =>
  text
    .replace(/[\s\u2009\u202f]+/g, ' ')
    .replace(/ ?[–-] ?/g, '–')
    .replace(/[٠-٩०-९]/g, (digit) => String(digit.charCodeAt(0) & 15));

describe('dates in every language', () => {
  const table: Record<string, Record<string, string>> = {
    es: {
      '2019-03~': 'hacia marzo de 2019',
      '2019-04-30~': 'hacia el 30 de abril de 2019',
      '2019-03%': 'posiblemente hacia marzo de 2019',
      '2014-03~/..': 'desde aproximadamente marzo de 2014',
      '../201X': 'hasta la década de 2010',
      '2019-21': 'primavera de 2019',
      '18XX': 'siglo XIX',
      '-00XX': 'siglo I a. C.',
    },
    fr: {
      '2019-05-01': '1er mai 2019',
      '2019-05-11': '11 mai 2019',
      '2019-05-01/2019-05-03': '1er–3 mai 2019',
      '2019-04-30~': 'vers le 30 avril 2019',
      '../2014-04-30': 'jusqu’au 30 avril 2014',
      '../2019-22': 'jusqu’à l’été 2019',
      '2014~/..': 'depuis environ 2014',
      '/2014~': 'jusque vers 2014, début inconnu',
      '201X/..': 'depuis les années 2010',
      '00XX': 'Ier siècle',
      '18XX/': 'à partir du XIXe siècle, fin inconnue',
      '-0043': '44 av. J.–C.',
    },
    de: {
      '2014-04-30/..': 'seit dem 30. April 2014',
      '2014-04/..': 'seit April 2014',
      '201X/..': 'seit den 2010er–Jahren',
      '../201X': 'bis zu den 2010er–Jahren',
      '../18XX': 'bis zum 19. Jahrhundert',
      '2014/': 'ab 2014, Ende unbekannt',
      '2019-24': 'Winter 2019',
      '-0043-03-15': '15. März 44 v. Chr.',
    },
    pt: {
      '2019-05-01': '1º de maio de 2019',
      '2019-03~': 'por volta de março de 2019',
      '199X~': 'por volta da década de 1990',
      '18XX/': 'a partir do século XIX, fim desconhecido',
      '../2019-22': 'até o verão de 2019',
    },
    ru: {
      '2014/..': 'с 2014 года',
      '2028~': 'примерно 2028 год',
      '2014%/..': 'предположительно примерно с 2014 года',
      '2014-03/..': 'с марта 2014 г.',
      '2014-05~/..': 'примерно с мая 2014 г.',
      '../2014-08': 'до августа 2014 г.',
      '2014-04-30/': 'с 30 апреля 2014 г., окончание неизвестно',
      '../199X': 'до 1990–х годов',
      '18XX/..': 'с XIX века',
      '2019-21': 'весна 2019 г.',
      '2019-22/..': 'с лета 2019 г.',
      '-01XX': 'II век до н. э.',
    },
    ar: {
      '2019-03~': 'نحو مارس 2019',
      '199X': 'تسعينيات القرن العشرين',
      '200X': 'العقد الأول من القرن الحادي والعشرين',
      '18XX': 'القرن التاسع عشر',
      '10XX': 'القرن الحادي عشر',
      '19XX': 'القرن العشرون',
      '-01XX': 'القرن الثاني قبل الميلاد',
      '2014/': 'من 2014، والنهاية غير معروفة',
    },
    he: { '2019-03~': 'מרץ 2019 בקירוב', '2014/..': 'מאז 2014', '199X': 'שנות ה־1990', '18XX': 'המאה ה־19' },
    hi: {
      '2019-03~': 'लगभग मार्च 2019',
      '201X/..': '2010 के दशक से',
      '18XX': '19वीं सदी',
      '01XX': 'दूसरी सदी',
      '../2014': '2014 तक',
    },
    zh: {
      '2019-04-29/2019-05-03': '2019年4月29日至5月3日',
      '2019-05-01/2019-05-03': '2019年5月1日至3日',
      '2018-11/2019-05': '2018年11月至2019年5月',
      '2018/2020': '2018年至2020年',
      '-0050/-0043': '公元前51年至44年',
      '2019-03~': '2019年3月前后',
      '2014/..': '自2014年起',
      '2019-21': '2019年春季',
      '199X': '1990年代',
      '-01XX': '公元前2世纪',
      '2019-04-30T18:05Z/2019-04-30T18:20Z': '2019年4月30日 UTC 18:05至18:20',
    },
    ja: {
      '2019-04-29/2019-05-03': '2019年4月29日～5月3日',
      '2019-03~/..': '2019年3月ごろから',
      '2019-23': '2019年秋',
      '-0043': '紀元前44年',
      '2019-04-30T18:05Z/2019-04-30T20:00Z': '2019年4月30日 18:05～20:00 UTC',
    },
  };
  for (const [language, dates] of Object.entries(table)) {
    for (const [edtf, said] of Object.entries(dates)) {
      it(`says ${edtf} in ${language} as “${said}”`, async () => {
        const date = await parseDate(edtf);
        if (isFault(date)) throw new Error(date.message);
        const messages = await loadMessages(language);
        expect(plain(formatEventDate(date, { locale: language, timeZone: 'UTC', messages }))).to.equal(plain(said));
      });
    }
  }

  it('says a month alone as it stands beside days in Chinese', async () => {
    const date = await parseDate('2019-03');
    if (isFault(date)) throw new Error(date.message);
    const messages = await loadMessages('zh');
    const said = formatEventDate(date, { locale: 'zh', timeZone: 'UTC', messages, form: 'short', year: false });
    expect(said).to.equal('3月');
  });
});

describe('deep time in every language', () => {
  /** Engines differ in the signs of Arabic numbers. */
  const withoutSigns = (words: string): string => plain(words).replaceAll('\u066c', ',').replaceAll('\u066b', '.');

  const table: Record<string, Record<string, string>> = {
    ar: {
      'Y-13800000000': 'قبل 13.8 مليار سنة',
      'Y-13787000000': 'قبل 13.787 مليار سنة',
      'Y-66000000': 'قبل 66 مليون سنة',
      'Y-300000': 'قبل 300,000 سنة',
      Y5000000000: 'بعد 5 مليارات سنة',
      'Y-13800000000~': 'قبل نحو 13.8 مليار سنة',
      'Y-13800000000/..': 'منذ 13.8 مليار سنة',
      '../Y-13800000000': 'حتى ما قبل 13.8 مليار سنة',
      'Y-13800000000/': 'قبل 13.8 مليار سنة، والنهاية غير معروفة',
      'Y-13800000000/Y-4600000000': 'قبل 13.8 مليار – 4.6 مليار سنة',
      'Y-66000000/2019': 'قبل 66 مليون سنة – 2019',
      'Y5000000000/..': 'بعد 5 مليارات سنة وما بعدها',
      '../Y5000000000': 'حتى ما بعد 5 مليارات سنة',
      'Y-13800000000%/..': 'ربما منذ نحو 13.8 مليار سنة',
    },
    de: {
      'Y-13800000000': 'vor 13,8 Milliarden Jahren',
      'Y-13787000000': 'vor 13,787 Milliarden Jahren',
      'Y-66000000': 'vor 66 Millionen Jahren',
      'Y-300000': 'vor 300.000 Jahren',
      Y5000000000: 'in 5 Milliarden Jahren',
      'Y-13800000000~': 'vor etwa 13,8 Milliarden Jahren',
      'Y-13800000000/..': 'seit 13,8 Milliarden Jahren',
      '../Y-13800000000': 'bis vor 13,8 Milliarden Jahren',
      'Y-13800000000/': 'vor 13,8 Milliarden Jahren, Ende unbekannt',
      'Y-13800000000/Y-4600000000': 'vor 13,8 Milliarden – 4,6 Milliarden Jahren',
      'Y-66000000/2019': 'vor 66 Millionen Jahren – 2019',
      'Y5000000000/..': 'in 5 Milliarden Jahren und danach',
      '../Y5000000000': 'bis in 5 Milliarden Jahren',
      'Y-13800000000%/..': 'vermutlich seit etwa 13,8 Milliarden Jahren',
    },
    en: {
      'Y-13800000000': '13.8 billion years ago',
      'Y-13787000000': '13.787 billion years ago',
      'Y-66000000': '66 million years ago',
      'Y-300000': '300,000 years ago',
      Y5000000000: 'in 5 billion years',
      'Y-13800000000~': 'circa 13.8 billion years ago',
      'Y-13800000000/..': 'since 13.8 billion years ago',
      '../Y-13800000000': 'until 13.8 billion years ago',
      'Y-13800000000/': 'from 13.8 billion years ago, end unknown',
      'Y-13800000000/Y-4600000000': '13.8 billion – 4.6 billion years ago',
      'Y-66000000/2019': '66 million years ago – 2019',
      'Y5000000000/..': 'in 5 billion years and later',
      '../Y5000000000': 'until 5 billion years from now',
      'Y-13800000000%/..': 'possibly since circa 13.8 billion years ago',
    },
    es: {
      'Y-13800000000': 'hace 13.800 millones de años',
      'Y-13787000000': 'hace 13.787 millones de años',
      'Y-66000000': 'hace 66 millones de años',
      'Y-300000': 'hace 300.000 años',
      Y5000000000: 'dentro de 5000 millones de años',
      'Y-13800000000~': 'hace unos 13.800 millones de años',
      'Y-13800000000/..': 'desde hace 13.800 millones de años',
      '../Y-13800000000': 'hasta hace 13.800 millones de años',
      'Y-13800000000/': 'desde hace 13.800 millones de años, final desconocido',
      'Y-13800000000/Y-4600000000': 'hace 13.800 millones – 4600 millones de años',
      'Y-66000000/2019': 'hace 66 millones de años – 2019',
      'Y5000000000/..': 'dentro de 5000 millones de años y después',
      '../Y5000000000': 'hasta dentro de 5000 millones de años',
      'Y-13800000000%/..': 'posiblemente desde hace unos 13.800 millones de años',
    },
    fr: {
      'Y-13800000000': 'il y a 13,8 milliards d’années',
      'Y-13787000000': 'il y a 13,787 milliards d’années',
      'Y-66000000': 'il y a 66 millions d’années',
      'Y-300000': 'il y a 300 000 ans',
      Y5000000000: 'dans 5 milliards d’années',
      'Y-13800000000~': 'il y a environ 13,8 milliards d’années',
      'Y-13800000000/..': 'depuis 13,8 milliards d’années',
      '../Y-13800000000': 'jusqu’à il y a 13,8 milliards d’années',
      'Y-13800000000/': 'il y a 13,8 milliards d’années, fin inconnue',
      'Y-13800000000/Y-4600000000': 'il y a 13,8 milliards – 4,6 milliards d’années',
      'Y-66000000/2019': 'il y a 66 millions d’années – 2019',
      'Y5000000000/..': 'dans 5 milliards d’années et au-delà',
      '../Y5000000000': 'jusque dans 5 milliards d’années',
      'Y-13800000000%/..': 'peut-être depuis environ 13,8 milliards d’années',
    },
    he: {
      'Y-13800000000': 'לפני 13.8 מיליארד שנה',
      'Y-13787000000': 'לפני 13.787 מיליארד שנה',
      'Y-66000000': 'לפני 66 מיליון שנה',
      'Y-300000': 'לפני 300,000 שנה',
      Y5000000000: 'בעוד 5 מיליארד שנה',
      'Y-13800000000~': 'לפני כ־13.8 מיליארד שנה',
      'Y-13800000000/..': 'החל מלפני 13.8 מיליארד שנה',
      '../Y-13800000000': 'עד לפני 13.8 מיליארד שנה',
      'Y-13800000000/': 'החל מלפני 13.8 מיליארד שנה, מועד הסיום אינו ידוע',
      'Y-13800000000/Y-4600000000': 'לפני 13.8 מיליארד – 4.6 מיליארד שנה',
      'Y-66000000/2019': 'לפני 66 מיליון שנה – 2019',
      'Y5000000000/..': 'החל בעוד 5 מיליארד שנה',
      '../Y5000000000': 'עד בעוד 5 מיליארד שנה',
      'Y-13800000000%/..': 'אולי החל מלפני כ־13.8 מיליארד שנה',
    },
    hi: {
      'Y-13800000000': '13.8 अरब साल पहले',
      'Y-13787000000': '13.787 अरब साल पहले',
      'Y-66000000': '6.6 करोड़ साल पहले',
      'Y-300000': '3 लाख साल पहले',
      Y5000000000: '5 अरब साल बाद',
      'Y-13800000000~': 'लगभग 13.8 अरब साल पहले',
      'Y-13800000000/..': '13.8 अरब साल पहले से',
      '../Y-13800000000': '13.8 अरब साल पहले तक',
      'Y-13800000000/': '13.8 अरब साल पहले से, समाप्ति अज्ञात',
      'Y-13800000000/Y-4600000000': '13.8 अरब – 4.6 अरब साल पहले',
      'Y-66000000/2019': '6.6 करोड़ साल पहले – 2019',
      'Y5000000000/..': '5 अरब साल बाद से',
      '../Y5000000000': '5 अरब साल बाद तक',
      'Y-13800000000%/..': 'संभवतः लगभग 13.8 अरब साल पहले से',
    },
    ja: {
      'Y-13800000000': '138億年前',
      'Y-13787000000': '137.87億年前',
      'Y-66000000': '6600万年前',
      'Y-300000': '30万年前',
      Y5000000000: '50億年後',
      'Y-13800000000~': '約138億年前',
      'Y-13800000000/..': '138億年前から',
      '../Y-13800000000': '138億年前まで',
      'Y-13800000000/': '138億年前から（終了時期不明）',
      'Y-13800000000/Y-4600000000': '138億～46億年前',
      'Y-66000000/2019': '6600万年前～2019年',
      'Y5000000000/..': '50億年後から',
      '../Y5000000000': '50億年後まで',
      'Y-13800000000%/..': 'おそらく約138億年前から',
    },
    pt: {
      'Y-13800000000': 'há 13,8 bilhões de anos',
      'Y-13787000000': 'há 13,787 bilhões de anos',
      'Y-66000000': 'há 66 milhões de anos',
      'Y-300000': 'há 300.000 anos',
      Y5000000000: 'daqui a 5 bilhões de anos',
      'Y-13800000000~': 'há cerca de 13,8 bilhões de anos',
      'Y-13800000000/..': 'desde há 13,8 bilhões de anos',
      '../Y-13800000000': 'até há 13,8 bilhões de anos',
      'Y-13800000000/': 'desde há 13,8 bilhões de anos, fim desconhecido',
      'Y-13800000000/Y-4600000000': 'há 13,8 bilhões – 4,6 bilhões de anos',
      'Y-66000000/2019': 'há 66 milhões de anos – 2019',
      'Y5000000000/..': 'daqui a 5 bilhões de anos e depois',
      '../Y5000000000': 'até daqui a 5 bilhões de anos',
      'Y-13800000000%/..': 'possivelmente desde há cerca de 13,8 bilhões de anos',
    },
    ru: {
      'Y-13800000000': '13,8 миллиарда лет назад',
      'Y-13787000000': '13,787 миллиарда лет назад',
      'Y-66000000': '66 миллионов лет назад',
      'Y-300000': '300 000 лет назад',
      Y5000000000: 'через 5 миллиардов лет',
      'Y-13800000000~': 'примерно 13,8 миллиарда лет назад',
      'Y-13800000000/..': '13,8 миллиарда лет назад и позднее',
      '../Y-13800000000': '13,8 миллиарда лет назад и ранее',
      'Y-13800000000/': '13,8 миллиарда лет назад, окончание неизвестно',
      'Y-13800000000/Y-4600000000': '13,8 миллиарда – 4,6 миллиарда лет назад',
      'Y-66000000/2019': '66 миллионов лет назад – 2019',
      'Y5000000000/..': 'через 5 миллиардов лет и позднее',
      '../Y5000000000': 'через 5 миллиардов лет и ранее',
      'Y-13800000000%/..': 'предположительно примерно 13,8 миллиарда лет назад и позднее',
    },
    zh: {
      'Y-13800000000': '138亿年前',
      'Y-13787000000': '137.87亿年前',
      'Y-66000000': '6600万年前',
      'Y-300000': '30万年前',
      Y5000000000: '50亿年后',
      'Y-13800000000~': '约138亿年前',
      'Y-13800000000/..': '自138亿年前起',
      '../Y-13800000000': '至138亿年前',
      'Y-13800000000/': '自138亿年前起，结束时间不详',
      'Y-13800000000/Y-4600000000': '138亿至46亿年前',
      'Y-66000000/2019': '6600万年前至2019年',
      'Y5000000000/..': '自50亿年后起',
      '../Y5000000000': '至50亿年后',
      'Y-13800000000%/..': '可能自约138亿年前起',
    },
  };
  it('has all of them', () => expect(Object.keys(table).sort()).to.deep.equal([...languages].sort()));

  for (const [language, dates] of Object.entries(table)) {
    for (const [edtf, said] of Object.entries(dates)) {
      it(`says ${edtf} in ${language} as “${said}”`, async () => {
        const messages = await loadMessages(language);
        const words = formatEventDate(readDate(edtf) as EventDate, { locale: language, timeZone: 'UTC', messages });
        expect(withoutSigns(words)).to.equal(plain(said));
      });
    }
  }

  it('counts years as grammar wants it', async () => {
    const forms: [language: string, edtf: string, said: string][] = [
      ['ru', 'Y-300001', '300 001 год назад'],
      ['ru', 'Y-300002', '300 002 года назад'],
      ['ru', 'Y-2000000000', '2 миллиарда лет назад'],
      ['ar', 'Y-300005', 'قبل 300,005 سنوات'],
      ['ar', 'Y-300011', 'قبل 300,011 سنة'],
      ['ar', 'Y-2000000', 'قبل مليوني سنة'],
      ['ar', 'Y-1000000000', 'قبل مليار سنة'],
      ['ar', 'Y-13000000000', 'قبل 13 مليار سنة'],
      ['fr', 'Y-1000000', 'il y a 1 million d’années'],
      ['fr', 'Y-1234567', 'il y a 1 234 567 ans'],
      ['es', 'Y-1000000', 'hace 1 millón de años'],
      ['es', 'Y-1500000000', 'hace 1500 millones de años'],
      ['de', 'Y-1000000', 'vor 1 Million Jahren'],
      ['pt', 'Y-1500000', 'há 1,5 milhão de anos'],
      ['pt-PT', 'Y-13800000000', 'há 13,8 mil milhões de anos'],
      ['zh-TW', 'Y-13800000000', '138億年前'],
      ['hi', 'Y-2000000', '20 लाख साल पहले'],
    ];
    for (const [locale, edtf, said] of forms) {
      const messages = await loadMessages(locale);
      const words = formatEventDate(readDate(edtf) as EventDate, { locale, timeZone: 'UTC', messages });
      expect(withoutSigns(words)).to.equal(plain(said));
    }
  });
});

describe('looking a language up', () => {
  const table: Record<string, string> = {
    fr: 'fr',
    'fr-CA': 'fr',
    'pt-BR': 'pt',
    'zh-Hant-TW': 'zh',
    'de-u-nu-latn': 'de',
    // The old tag of Hebrew.
    iw: 'he',
    sw: 'en',
    'x-klingon': 'en',
    'not a locale': 'en',
    constructor: 'en',
    '': 'en',
  };
  for (const [locale, language] of Object.entries(table)) {
    it(`finds ${language} for “${locale}”`, async () => {
      expect((await loadMessages(locale)).lang).to.equal(language);
    });
  }

  it('loads a language once, and only when it is asked for', async () => {
    const asked: string[] = [];
    const some = new Languages({
      en: async () => (asked.push('en'), en),
      fr: async () => (asked.push('fr'), fr),
    });
    expect(asked).to.deep.equal([]);
    const [one, other] = await Promise.all([some.messages('fr-CA'), some.messages('fr')]);
    expect(one).to.equal(fr);
    expect(other).to.equal(fr);
    expect(some.messages('fr-BE')).to.equal(fr);
    expect(asked).to.deep.equal(['fr']);
  });

  it('gives English where a language fails to load, and tries again when it is asked again', async () => {
    let fails = true;
    const some = new Languages({
      en: async () => en,
      fr: async () => {
        if (fails) throw new TypeError('Failed to fetch');
        return fr;
      },
    });
    expect(await some.messages('fr')).to.equal(en);
    fails = false;
    expect(await some.messages('fr')).to.equal(fr);
  });

  it('fails only where not even English comes', async () => {
    const some = new Languages({ en: () => Promise.reject(new TypeError('Failed to fetch')) });
    let failed: unknown;
    await Promise.resolve(some.messages('fr')).catch((reason: unknown) => (failed = reason));
    expect(failed).to.be.instanceOf(TypeError);
  });
});
