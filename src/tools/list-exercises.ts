/**
 * Lists the exercises for `src/exercises/exercises.ts` and `code-exercises.ts`: every `NAME.exercise.ts` is one that the lab
 * trains, every `NAME.cell.ts` one that the reader writes, under the name of its file.
 *
 *   node src/tools/list-exercises.ts
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../exercises', import.meta.url));

/** What is listed: the end of a file's name, the module that gathers them, and the name it exports. */
const LISTS = [
  { suffix: '.exercise.ts', target: 'definitions.ts', name: 'DEFINITIONS' },
  { suffix: '.cell.ts', target: 'cell-definitions.ts', name: 'CELL_DEFINITIONS' },
] as const;

/**
 * @param files names in the folder of exercises
 * @returns the module that gathers them, ids in alphabetical order
 * @throws Error for a name that no link and no data attribute could carry
 */
export function definitionsModule(
  files: readonly string[],
  { suffix, name }: Pick<(typeof LISTS)[number], 'suffix' | 'name'> = LISTS[0],
): string {
  const ids = files
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort();
  const bad = ids.find((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id));
  if (bad !== undefined) {
    throw new Error(`src/exercises/${bad}${suffix}: expected a name of lower-case letters, digits and hyphens`);
  }
  const imports = ids.map((id, i) => `import e${i} from '../${id}${suffix}';`);
  const entries = ids.map((id, i) => `  '${id}': e${i},`);
  return `// Written by src/tools/list-exercises.ts.
${imports.join('\n')}

export const ${name} = {
${entries.join('\n')}
};
`;
}

if (import.meta.main) {
  const files = readdirSync(FOLDER);
  for (const list of LISTS) {
    const target = join(FOLDER, '.generated', list.target);
    const text = definitionsModule(files, list);
    let current = '';
    try {
      current = readFileSync(target, 'utf8');
    } catch {
      // Not there yet.
    }
    if (text !== current) {
      mkdirSync(join(FOLDER, '.generated'), { recursive: true });
      writeFileSync(target, text);
    }
  }
}
