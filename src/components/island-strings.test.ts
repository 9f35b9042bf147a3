import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { strings, type Namespace } from '../i18n/strings.ts';
import { readAskedKeys } from './asked-keys.ts';
import { pickStrings } from './island-strings.ts';

/** Each wrapper with the island it imports and the one it asks the strings of; what is only drawn is handed none. */
const wrappers = globSync('src/{components,layouts,pages}/**/*.astro').flatMap((path) => {
  const text = readFileSync(path, 'utf8');
  const imported = /from '(?:\.\.\/)+islands\/([\w/-]+\.tsx)'/.exec(text)?.[1];
  const named = /islandStrings\(language, '([^']+)'\)/.exec(text)?.[1];
  return named || (imported && /\sclient:/.test(text))
    ? [{ wrapper: basename(path), imported: imported ?? '', named }]
    : [];
});

/** An island's source with all that starts with it, found by reading and not by compiling. */
function sourcesOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = readFileSync(path, 'utf8').replace(/import type [^;]+;/g, '');
  for (const [, imported] of text.matchAll(/from '(\.[^']+)'/g)) {
    sourcesOf(resolve(dirname(path), imported!), seen);
  }
  return seen;
}

function holds(texts: Readonly<Record<string, string>>, key: string): boolean {
  return key in texts || `${key}_other` in texts;
}

describe('islandStrings', () => {
  it('is asked in each wrapper for the island that stands there', () => {
    expect(wrappers.length).toBeGreaterThan(15);
    for (const { wrapper, imported, named } of wrappers) expect([wrapper, named]).toEqual([wrapper, imported]);
  });

  it('hands over every key that stands in the sources', () => {
    const islands = wrappers.map(({ imported }) => resolve('src/islands', imported));
    const asked = readAskedKeys(islands);
    const namespaces = Object.keys(strings.en) as Namespace[];
    let seen = 0;
    for (const island of islands) {
      const handed = pickStrings(strings.en, asked.get(island)!);
      for (const source of sourcesOf(island)) {
        // Keys with a dot: other words stand in quotes for other reasons.
        for (const [, quoted] of readFileSync(source, 'utf8').matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)) {
          const known = namespaces.filter((namespace) => holds(strings.en[namespace], quoted!));
          if (known.length === 0) continue;
          seen++;
          expect([source, quoted, known.some((namespace) => holds(handed[namespace] ?? {}, quoted!))]).toContain(true);
        }
      }
    }
    expect(seen).toBeGreaterThan(300);
  });

  it('hands over what is asked for and nothing else, plurals in all their forms', () => {
    const all = {
      lab: { train: 'Train', stop: 'Stop', 'tiles.title_one': 'one image', 'tiles.title_other': 'images' },
      race: { title: 'Race' },
    };
    expect(pickStrings(all, new Map([['lab', new Set(['train', 'tiles.title'])]]))).toEqual({
      lab: { train: 'Train', 'tiles.title_one': 'one image', 'tiles.title_other': 'images' },
    });
  });
});
