import { HTML_LANG, LANGUAGES, LANGUAGE_NAME, otherLanguage, type Language } from '../../src/i18n/languages.ts';
import { strings, type Namespace } from '../../src/i18n/strings.ts';
import { translator, type Translator } from '../../src/i18n/translator.ts';
import type { ReasonCause } from '../../src/training/engine-descriptor.ts';
import type { EngineId } from '../../src/training/engines/engines.ts';

export { HTML_LANG, LANGUAGES, LANGUAGE_NAME, otherLanguage, type Language };

/** The words a reader sees, so that specs follow the text when it is reworded. */
export function words<N extends Namespace>(language: Language, namespace: N): Translator<N> {
  return translator(language, namespace, strings[language]);
}

/** Both languages for a test that takes long: it is run in one every day, and in the other by `npm run test:long`. */
export function dailyIn(daily: Language): readonly (readonly [Language, { readonly tag: string[] }])[] {
  return LANGUAGES.map((language) => [language, { tag: language === daily ? [] : ['@long'] }]);
}

/** Why an engine runs, as the lab says it. */
export function reasonText(language: Language, cause: ReasonCause, engine: EngineId): string {
  const t = words(language, 'lab');
  return t(`reason.${cause}`, { engine, needs: t(`needs.${engine}`) });
}
