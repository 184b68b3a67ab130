import { messagesFor } from '../i18n/languages.js';
import type { Messages } from '../i18n/messages.js';

/** How a tag puts things into words. */
export interface Language {
  /** BCP 47: of dates and numbers, and of words where there are some. */
  locale: string;
  /** IANA. */
  timeZone: string;
  /** The page's own words, which go before the language's. */
  given: Partial<Messages> | undefined;
}

const RIGHT_TO_LEFT = /^(Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

interface Script {
  language: string;
  direction: 'ltr' | 'rtl';
}

/** A browser takes a tenth of a millisecond to look at a locale, and every tag asks at every rendering. */
const known = new Map<string, Script>();

function scriptOf(locale: string): Script {
  let found = known.get(locale);
  if (!found) {
    const own = new Intl.Locale(locale);
    const isTurned = RIGHT_TO_LEFT.test(own.maximize().script ?? '');
    found = { language: own.language, direction: isTurned ? 'rtl' : 'ltr' };
    known.set(locale, found);
  }
  return found;
}

/** Which way a locale is written. By its script, since not every browser has `Intl.Locale.getTextInfo`. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return scriptOf(locale).direction;
}

/** What words are in that are said for a locale: the locale itself, unless it has none of its own. */
export function wordsLang(locale: string, { lang }: Messages): string {
  return isSameLanguage(locale, lang) ? locale : lang;
}

/** Whether two locales are of the same language. */
export function isSameLanguage(a: string, b: string): boolean {
  return scriptOf(a).language === scriptOf(b).language;
}

export function equalsLanguage(a: Language, b: Language | undefined): boolean {
  return a.locale === b?.locale && a.timeZone === b.timeZone && a.given === b.given;
}

/** The words of a language, at once where they are there. */
export function loadWords({ locale, given }: Language): Messages | Promise<Messages> {
  const messages = messagesFor(locale);
  if (messages instanceof Promise) return messages.then((late) => ({ ...late, ...given }));
  return given ? { ...messages, ...given } : messages;
}
