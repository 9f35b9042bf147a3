import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '../i18n/languages.ts';
import { strings } from '../i18n/strings.ts';
import type { HandedStrings } from '../i18n/translator.ts';
import { readAskedKeys, type AskedKeys } from './asked-keys.ts';

const ISLANDS = 'src/islands';
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** Reading takes the compiler seconds, so all islands are read together, once for a build. */
let asked: ReadonlyMap<string, AskedKeys> | undefined;
const handed = new Map<string, HandedStrings>();

/**
 * The strings a wrapper hands to its island: those it can ask for before it fetches anything, and no others, since they
 * stand in the page once for each island. While the site is being worked on an island gets all of them, so that an edit never waits for the compiler.
 *
 * @param island its source file below src/islands, as the wrapper imports it
 *
 * @example <Island client:visible language={language} strings={islandStrings(language, 'data/SplitView.tsx')} />
 */
export function islandStrings(language: Language, island: `${string}.tsx`): HandedStrings {
  if (import.meta.env.DEV) return strings[language];
  const known = handed.get(`${language}/${island}`);
  if (known) return known;
  asked ??= readAskedKeys(globSync(`${ISLANDS}/*/*.tsx`).map((path) => resolve(path)));
  const keys = asked.get(resolve(ISLANDS, island));
  if (!keys) throw new Error(`islandStrings: island, expected a file in ${ISLANDS}, got ${island}`);
  const picked = pickStrings(strings[language], keys);
  handed.set(`${language}/${island}`, picked);
  return picked;
}

/** Of each namespace the texts whose keys are asked for, plurals with all their forms. */
export function pickStrings(
  all: Readonly<Record<string, Readonly<Record<string, string>>>>,
  asked: AskedKeys,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    [...asked].map(([namespace, keys]) => [
      namespace,
      Object.fromEntries(Object.entries(all[namespace] ?? {}).filter(([key]) => keys.has(key.replace(PLURAL, '')))),
    ]),
  );
}
