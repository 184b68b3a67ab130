/** The words of dates in English, Spanish, French and German, as people write them: in lower case and without accents. */

const LANGUAGES = ['en', 'es', 'es-PE', 'fr', 'de', 'de-AT'];

/** A text without what people leave out as often as not: case, accents, widths, kinds of space and hyphen. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2010\u2212]/g, '-')
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** The names of the months or days, with every beginning of three letters that belongs to one of them alone. */
function namesOf(part: 'month' | 'weekday', days: readonly number[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { [part]: 'long', timeZone: 'UTC' });
    for (const [index, day] of days.entries()) {
      const name = fold(format.format(day));
      for (let length = 3; length <= name.length; length++) {
        const beginning = name.slice(0, length);
        // “jui” is June or July: 0 is no month.
        found.set(beginning, (found.get(beginning) ?? index + 1) === index + 1 ? index + 1 : 0);
      }
    }
  }
  return found;
}

let months: Map<string, number> | undefined;
let weekdays: Map<string, number> | undefined;

/** A month, 1 to 12, by its name or its abbreviation. */
export function monthOf(word: string): number | undefined {
  months ??= namesOf(
    'month',
    Array.from({ length: 12 }, (_, month) => Date.UTC(2001, month, 15)),
  ).set('mrz', 3);
  return months.get(word) || undefined;
}

export function isWeekday(word: string): boolean {
  weekdays ??= namesOf(
    'weekday',
    Array.from({ length: 7 }, (_, day) => Date.UTC(2001, 0, 1 + day)),
  );
  return weekdays.has(word);
}

/** As EDTF numbers them. Intl doesn't know seasons. */
const SEASONS: Record<string, number> = {
  ...{ spring: 21, primavera: 21, printemps: 21, fruhling: 21, fruhjahr: 21 },
  ...{ summer: 22, verano: 22, ete: 22, sommer: 22 },
  ...{ autumn: 23, fall: 23, otono: 23, automne: 23, herbst: 23 },
  ...{ winter: 24, invierno: 24, hiver: 24 },
};

export const seasonOf = (word: string): number | undefined =>
  Object.hasOwn(SEASONS, word) ? SEASONS[word] : undefined;

/** What stands between the parts of a date and says nothing. */
export const FILLERS = new Set('the of de del den der dem le la el los las les am im in en on au at um'.split(' '));

/** Years are counted down to the year 1, in words that follow the number. */
export const BEFORE =
  'b\\. ?c\\.(?: ?e\\.?)?|bce?\\.?|v(?:or|\\.)? ?(?:chr(?:istus)?\\b\\.?|u\\.? ?z\\.?)|av(?:ant)?\\.? ?(?:j\\.? ?-?c\\.?|jesus-christ|n\\.? ?e\\.?|notre ere)' +
  '|a(?:ntes|\\.)? ?(?:de )?(?:j\\.? ?)?c(?:risto)?\\b\\.?|a\\.? ?n\\.? ?e\\.?|a\\.? ?e\\.? ?c\\.?';
/** … and up from it, in words before or behind. */
export const AFTER =
  'a\\. ?d\\.?|ad|c\\. ?e\\.?|ce|n(?:ach|\\.)? ?(?:chr(?:istus)?\\b\\.?|u\\.? ?z\\.?)|ap(?:r(?:es)?)?\\.? ?(?:j\\.? ?-?c\\.?|jesus-christ)' +
  '|d(?:espues|\\.)? ?(?:de )?(?:j\\.? ?)?c(?:risto)?\\b\\.?|e\\.? ?c\\.?';

/** A date that isn't known exactly. A lone letter counts only before a number or another word. */
export const CIRCA =
  'c(?:irca|ca|a)?\\.?(?= *(?:[\\da-z#]|$))|circa|about|around|approx(?:imately|\\.)?|roughly|um|etwa|ungefahr|gegen|vers|environ|env\\.?' +
  '|hacia|alrededor de|aprox(?:imadamente|\\.)?|[~≈]';

/** What joins the two ends of an interval. Spanish “a” is a word of its own, not the beginning of “a. C.” */
export const TO =
  /(?: ?[–—] ?| -{1,2} | (?:to|until|till|through|thru|bis(?: zum)?|hasta(?: el)?|jusqu'?au?|al|au|a(?! ?(?:de )?[cejn]\b| las? |(?: \d{1,2} ?[:h]))) )/;
export const FROM = /^(?:from|del?|desde(?: el)?|du|von|vom) /;
export const SINCE = /^(?:since|ab|seit|depuis|desde) /;
/** An interval that goes on. */
export const NOW =
  /^(?:now|present|the present|today|ongoing|heute|hoy|actualidad|la actualidad|presente|el presente|aujourd'hui|nos jours|present day)?$/;
