/**
 * Lists the exercises for `src/exercises/exercises.ts`: every `NAME.exercise.ts` is one, under the name of its file.
 *
 *   node src/tools/list-exercises.ts
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../exercises', import.meta.url));
const TARGET = join(FOLDER, '.generated', 'definitions.ts');
const SUFFIX = '.exercise.ts';

/**
 * @param files names in the folder of exercises
 * @returns the module that gathers them, ids in alphabetical order
 * @throws Error for a name that no link and no data attribute could carry
 */
export function definitionsModule(files: readonly string[]): string {
  const ids = files
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
  const bad = ids.find((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id));
  if (bad !== undefined) {
    throw new Error(`src/exercises/${bad}${SUFFIX}: expected a name of lower-case letters, digits and hyphens`);
  }
  const imports = ids.map((id, i) => `import e${i} from '../${id}${SUFFIX}';`);
  const entries = ids.map((id, i) => `  '${id}': e${i},`);
  return `// Written by src/tools/list-exercises.ts.
${imports.join('\n')}

export const DEFINITIONS = {
${entries.join('\n')}
};
`;
}

if (import.meta.main) {
  const text = definitionsModule(readdirSync(FOLDER));
  let current = '';
  try {
    current = readFileSync(TARGET, 'utf8');
  } catch {
    // Not there yet.
  }
  if (text !== current) {
    mkdirSync(join(FOLDER, '.generated'), { recursive: true });
    writeFileSync(TARGET, text);
  }
}
