import { createInstance, type TFunction } from 'i18next';
import type { Language } from './languages.ts';
import type { Namespace } from './strings.ts';

export type Translator<N extends Namespace> = TFunction<N>;

const made = new Map<string, unknown>();

/**
 * i18next for one namespace in one language. The same call serves pages (which have all strings) and islands
 * (which are handed only theirs), so a reader downloads no other language.
 *
 * Text comes out unescaped: Preact and Astro escape it.
 */
export function translator<N extends Namespace>(
  language: Language,
  namespace: N,
  strings: Readonly<Record<string, string>>,
): Translator<N> {
  const key = `${language}/${namespace}`;
  let translate = made.get(key);
  if (!translate) {
    const instance = createInstance();
    void instance.init({
      lng: language,
      fallbackLng: false,
      ns: [namespace],
      defaultNS: namespace,
      initAsync: false,
      keySeparator: false,
      nsSeparator: false,
      resources: { [language]: { [namespace]: { ...strings } } },
      interpolation: { escapeValue: false },
    });
    translate = instance.getFixedT(language, namespace);
    made.set(key, translate);
  }
  return translate as Translator<N>;
}
