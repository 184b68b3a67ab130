import type { Messages } from '../../i18n/messages.js';
import type { Timeline } from '../../model/types.js';
import { isLocale, isTimeZone } from '../../model/zones.js';
import type { Language } from '../../view-model/language.js';

export interface LanguageHost extends HTMLElement {
  readonly locale: string | undefined;
  readonly timezone: string | undefined;
  readonly messages: Partial<Messages> | undefined;
  /** IANA; of the clock before which the reader sits. */
  readonly readerTimeZone: string;
}

/** What the tag, the page, the data or the browser asks for, in this order. */
export function languageOf(host: LanguageHost, timeline?: Timeline): Language {
  const { locale, messages } = host;
  const timezone = host.timezone === 'local' ? host.readerTimeZone : host.timezone;
  return {
    locale: [locale, nearestLang(host), timeline?.lang, navigator.language].find(isLocale) ?? 'en',
    timeZone: timezone && isTimeZone(timezone) ? timezone : (timeline?.timeZone ?? 'UTC'),
    given: messages,
  };
}

/** The language of the page around an element, through shadow roots. */
function nearestLang(element: Element): string | undefined {
  for (let place: Element | undefined = element; place;) {
    const found: HTMLElement | null = place.closest<HTMLElement>('[lang]');
    if (found) return found.lang;
    const root = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}
