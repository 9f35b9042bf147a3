import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('..', import.meta.url));
const TRUSTS = join(SRC, 'islands/parts/trusted-slots.ts');

/** A script with all that it imports before it runs. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, path] of code.matchAll(/^import (?!type )(?:[^;]*? from )?'(\.[^']+\.tsx?)'/gm)) {
    withImports(join(dirname(file), path!), found);
  }
  return found;
}

const islands = globSync('components/*.astro', { cwd: SRC }).flatMap((component) => {
  const markup = readFileSync(join(SRC, component), 'utf8');
  const hands = /<Island\b[\s\S]*?(?:<slot\b|\bslot=")[\s\S]*?<\/Island>/.test(markup);
  const island = /^import Island(?:, \{.+\})? from '(.+)';$/m.exec(markup)?.[1];
  return hands ? [{ component, island: join(SRC, 'components', island!) }] : [];
});

// One that is shown again would break the page's policy, in browsers that know trusted types.
describe('an island that is handed a slot', () => {
  it.each(islands)('makes it of trusted HTML: $component', ({ island }) => {
    expect([...withImports(island)]).toContain(TRUSTS);
  });

  it('is found', () => {
    expect(islands.map(({ component }) => component)).toEqual(
      expect.arrayContaining(['components/Lab.astro', 'components/Predict.astro', 'components/FirstRows.astro']),
    );
  });
});
