import type { Messages } from './messages.js';

type Tables = Readonly<Record<string, () => Promise<Messages>>>;

/** Where each language's words are, by its language subtag. */
const TABLES: Tables = {
  ar: async () => (await import('./languages/ar.js')).ar,
  de: async () => (await import('./languages/de.js')).de,
  en: async () => (await import('./languages/en.js')).en,
  es: async () => (await import('./languages/es.js')).es,
  fr: async () => (await import('./languages/fr.js')).fr,
  he: async () => (await import('./languages/he.js')).he,
  hi: async () => (await import('./languages/hi.js')).hi,
  ja: async () => (await import('./languages/ja.js')).ja,
  pt: async () => (await import('./languages/pt.js')).pt,
  ru: async () => (await import('./languages/ru.js')).ru,
  zh: async () => (await import('./languages/zh.js')).zh,
};

const FALLBACK = 'en';

/** Languages, each of which is loaded once, when somebody asks for it. */
export class Languages {
  /** What is loaded, or on its way. */
  readonly #known = new Map<string, Messages | Promise<Messages>>();
  readonly #tables: Tables;

  /** @param tables the words by language subtag; English is among them */
  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** The words of a locale, at once where they are there; see `loadMessages`. */
  messages(locale: string): Messages | Promise<Messages> {
    const language = subtag(locale);
    return this.#load(Object.hasOwn(this.#tables, language) ? language : FALLBACK);
  }

  #load(language: string): Messages | Promise<Messages> {
    const known = this.#known.get(language);
    if (known) return known;
    const coming = this.#tables[language]!().then(
      (messages) => {
        this.#known.set(language, messages);
        return messages;
      },
      (reason: unknown) => {
        // The next one to ask tries again.
        this.#known.delete(language);
        if (language === FALLBACK) throw reason;
        return this.#load(FALLBACK);
      },
    );
    this.#known.set(language, coming);
    return coming;
  }
}

function subtag(locale: string): string {
  try {
    // Some browsers' Intl.Locale keeps `iw`, the old tag of Hebrew.
    return new Intl.Locale(Intl.getCanonicalLocales(locale)[0] ?? FALLBACK).language;
  } catch {
    return FALLBACK;
  }
}

const all = new Languages(TABLES);

/**
 * The languages that there are words in, by their subtags.
 *
 * @example
 * ```ts
 * import { languages } from 'news-timeline/data';
 *
 * console.log(languages.includes('fr')); // true
 * ```
 */
export const languages: readonly string[] = Object.keys(TABLES);

/** The same as `loadMessages`, at once where the words are there. */
export function messagesFor(locale: string): Messages | Promise<Messages> {
  return all.messages(locale);
}

/**
 * The words of a locale: those of its language (`pt-BR` has those of `pt`, `zh-Hant` those of `zh`), or English where there
 * are none or they can't be loaded. Each language is a file of its own, loaded once.
 *
 * @param locale BCP 47
 * @throws what `import` throws when not even English can be loaded
 * @example
 * ```ts
 * import { loadMessages } from 'news-timeline/data';
 *
 * const messages = await loadMessages('pt-BR');
 * console.log(messages.zoomIn);
 * ```
 */
export async function loadMessages(locale: string): Promise<Messages> {
  return messagesFor(locale);
}
