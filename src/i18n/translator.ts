import { createInstance } from 'i18next';
import type { Language } from './languages.ts';
import type { Namespace, Strings } from './strings.ts';
import type { Stem } from './translation.ts';

/** What can be asked for in a namespace; a text with a plural goes by its key without `_other`. */
export type KeyOf<N extends Namespace> = Stem<keyof Strings[N]> & string;

/** The Chinese text behind a key, or the texts behind a union of keys. */
type TextOf<N extends Namespace, Key extends string> = Strings[N][(Key | `${Key}_other`) & keyof Strings[N]] & string;

/** `{{count}} of {{total, number}}` → `'count' | 'total'` */
type PlaceholderIn<Text extends string> = Text extends `${string}{{${infer Inner}}}${infer Rest}`
  ? (Inner extends `${infer Name},${string}` ? Name : Inner) | PlaceholderIn<Rest>
  : never;

/** A text with a plural wants its count whether or not it names it. */
type ValueNameOf<N extends Namespace, Key extends string> =
  PlaceholderIn<TextOf<N, Key>> | (`${Key}_other` & keyof Strings[N] extends never ? never : 'count');

type ValuesOf<N extends Namespace, Key extends string> =
  // A misspelt key is read as all keys at once; the fault is then the key, not that their values are missing.
  KeyOf<N> extends Key
    ? object[]
    : [ValueNameOf<N, Key>] extends [never]
      ? []
      : [values: { readonly [Name in ValueNameOf<N, Key>]: Name extends 'count' ? number : string | number }];

/**
 * Text of a key. A misspelt key is a type error, and so is a placeholder without a value. Where the key is one of
 * several, the values of all of them are wanted.
 */
export type Translator<N extends Namespace> = <Key extends KeyOf<N>>(key: Key, ...values: ValuesOf<N, Key>) => string;

/**
 * What an island is handed: the texts it can ask for, in one language, by namespace. Only `translator` looks inside,
 * so that all an island can ask for is what it calls a translator with.
 */
export type HandedStrings = Readonly<Partial<Record<Namespace, unknown>>>;

/** For each set of strings the translators of its namespaces: two islands need not have been handed the same keys. */
const made = new WeakMap<HandedStrings, Map<Namespace, unknown>>();

/** How a translator that was handed some texts gets all of its namespace. */
const completions = new WeakMap<object, () => Promise<void>>();

/**
 * Fetches what translators were not handed. Whatever is fetched later than its island may ask them for any text of
 * their namespaces, so this has to be over before it is drawn.
 */
export async function completeTexts(translators: readonly object[]): Promise<void> {
  await Promise.all(translators.map(async (translator) => completions.get(translator)?.()));
}

/**
 * i18next for one namespace in one language. The same call serves pages (which have all strings) and islands
 * (which are handed only those they start with), so a reader downloads no other language.
 *
 * Text comes out unescaped: Preact and Astro escape it.
 */
export function translator<N extends Namespace>(
  language: Language,
  namespace: N,
  strings: HandedStrings,
): Translator<N> {
  const translators = made.get(strings) ?? new Map<Namespace, unknown>();
  made.set(strings, translators);
  let translate = translators.get(namespace);
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
      resources: { [language]: { [namespace]: { ...(strings[namespace] as Record<string, string>) } } },
      interpolation: { escapeValue: false },
      saveMissing: true,
      missingKeyHandler: (_, namespace, key) => {
        const fault = new Error(`${namespace}: text "${key}", expected to be handed over or fetched, is not`);
        // A reader is better off with a key on the page than without the widget.
        if (typeof reportError === 'function') reportError(fault);
        else throw fault;
      },
    });
    const handed = rememberTexts(instance.getFixedT(language, namespace) as unknown as Translate);
    translate = handed;
    translators.set(namespace, handed);
    completions.set(handed, async () => {
      const { loadTexts } = await import('./load-texts.ts');
      instance.addResourceBundle(language, namespace, await loadTexts(language, namespace));
    });
  }
  return translate as Translator<N>;
}

type Translate = (key: string, values?: object) => string;

/** A text without values is always the same; widgets ask for dozens each time they are drawn. */
function rememberTexts(translate: Translate): Translate {
  const texts = new Map<string, string>();
  return (key, values) => {
    if (values) return translate(key, values);
    const text = texts.get(key) ?? translate(key);
    texts.set(key, text);
    return text;
  };
}
