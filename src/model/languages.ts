import type { Messages } from './messages.js';

/** Where each language's words are, by its language subtag. */
const LANGUAGES: Readonly<Record<string, () => Promise<Messages>>> = {
  en: async () => (await import('./languages/en.js')).en,
};

const FALLBACK = 'en';

/** What is loaded, or on its way. */
const tables = new Map<string, Messages | Promise<Messages>>();

/** The table for a locale: its own language's, or else English. */
function languageOf(locale: string): string {
  let language = FALLBACK;
  try {
    ({ language } = new Intl.Locale(locale));
  } catch {
    // No locale at all.
  }
  return Object.hasOwn(LANGUAGES, language) ? language : FALLBACK;
}

function load(language: string): Messages | Promise<Messages> {
  const known = tables.get(language);
  if (known) return known;
  const coming = LANGUAGES[language]!().then(
    (messages) => {
      tables.set(language, messages);
      return messages;
    },
    (reason: unknown) => {
      // The next one to ask tries again.
      tables.delete(language);
      if (language === FALLBACK) throw reason;
      return load(FALLBACK);
    },
  );
  tables.set(language, coming);
  return coming;
}

/** The same as `loadMessages`, at once where the words are there. */
export function messagesFor(locale: string): Messages | Promise<Messages> {
  return load(languageOf(locale));
}

/**
 * The words of a locale: those of its language (`pt-BR` has those of `pt`, `zh-Hant` those of `zh`), or English where there
 * are none or they can't be loaded. Each language is a file of its own, loaded once.
 *
 * @param locale BCP 47
 * @throws what `import` throws when not even English can be loaded
 */
export async function loadMessages(locale: string): Promise<Messages> {
  return messagesFor(locale);
}
