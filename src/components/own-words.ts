import { HTML_LANG, type Language } from '../i18n/languages.ts';

/**
 * Attributes of what stands around an island. A page translator takes text out of the page and puts its own copies in,
 * which the island cannot reach: it would go on writing figures that nobody sees, and the page would show the first ones for
 * good. So a translator leaves an island alone, and its words keep their language when the page is said to be in another.
 */
export function ownWords(language: Language) {
  return { lang: HTML_LANG[language], translate: 'no' } as const;
}
