export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Value of the `lang` attribute. */
export const HTML_LANG = { zh: 'zh-Hans', en: 'en' } as const satisfies Record<Language, string>;
/** Each language by its own name. */
export const LANGUAGE_NAME = { zh: '中文', en: 'English' } as const satisfies Record<Language, string>;

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** The language of a page, from `Astro.currentLocale`; the root page counts as Chinese. */
export function languageOf(locale: string | undefined): Language {
  return isLanguage(locale) ? locale : 'zh';
}

export function otherLanguage(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh';
}
