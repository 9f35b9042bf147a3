import { HTML_LANG, LANGUAGES, LANGUAGE_NAME, otherLanguage, type Language } from '../../src/i18n/languages.ts';
import { strings, type Namespace } from '../../src/i18n/strings.ts';
import { translator, type Translator } from '../../src/i18n/translator.ts';

export { HTML_LANG, LANGUAGES, LANGUAGE_NAME, otherLanguage, type Language };

/** The words a reader sees, so that specs follow the text when it is reworded. */
export function words<N extends Namespace>(language: Language, namespace: N): Translator<N> {
  return translator(language, namespace, strings[language][namespace]);
}
