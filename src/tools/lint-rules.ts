import type { Linter } from 'eslint';

/** Rooms of `src`, by folder. */
const ROOMS = [
  'charts',
  'components',
  'datasets',
  'exercises',
  'i18n',
  'islands',
  'layouts',
  'lib',
  'pages',
  'runs',
  'styles',
  'tools',
  'training',
] as const;
type RoomName = (typeof ROOMS)[number];

/** Packages that belong to one place each, so that each can be replaced there and weighs on nothing else. */
const GUARDED = {
  preact: { names: /^(preact|@preact\/.+)(\/|$)/, owner: 'islands' },
  plot: { names: /^@observablehq\/plot$/, owner: 'charts/draw.ts' },
  tfjs: { names: /^@tensorflow\//, owner: 'training/engines/webgl' },
  node: { names: /^node:/, owner: 'tools' },
} as const;
type Guarded = keyof typeof GUARDED;

/** One row of the table in README.md: what a room, or a part of one, may import besides itself. */
export interface Row {
  /** Folder or file below `src`. */
  readonly place: string;
  readonly mayImport: readonly RoomName[];
  /** Files of other rooms that this room may import as well. */
  readonly files?: readonly string[];
  readonly packages?: readonly Guarded[];
  /** Globals besides `fetch` that this room does without. */
  readonly withoutGlobals?: readonly string[];
  readonly mayFetch?: true;
}

/** What only a page or a worker has; training also runs in Node. */
const PAGE_AND_WORKER = [
  'window',
  'document',
  'self',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'postMessage',
  'addEventListener',
  'requestAnimationFrame',
  'Worker',
];

/**
 * The table. Everything a row does not name is banned there; types may always cross, and tests may reach for anything.
 * A part of a room stands before the room: the first row that fits a file is the only one that counts.
 */
export const TABLE: readonly Row[] = [
  { place: 'lib', mayImport: [] },
  { place: 'i18n', mayImport: [] },
  { place: 'datasets', mayImport: ['lib'], mayFetch: true },
  {
    place: 'training/engines/webgl',
    mayImport: ['datasets', 'lib'],
    packages: ['tfjs'],
    withoutGlobals: PAGE_AND_WORKER,
  },
  { place: 'training', mayImport: ['datasets', 'lib'], withoutGlobals: PAGE_AND_WORKER },
  { place: 'exercises', mayImport: [] },
  { place: 'runs', mayImport: ['training', 'datasets', 'exercises', 'lib'] },
  { place: 'charts/draw.ts', mayImport: ['lib'], packages: ['plot'] },
  { place: 'charts', mayImport: ['lib'] },
  {
    place: 'islands',
    mayImport: ['charts', 'exercises', 'i18n', 'lib'],
    files: ['runs/start-run.ts', 'runs/run.ts', 'runs/record-json.ts'],
    packages: ['preact'],
  },
  // Trains while the site is built, for a picture in the page; nothing of it is sent to the reader.
  {
    place: 'components/stored-run.ts',
    mayImport: ['exercises'],
    files: ['tools/train-in-node.ts'],
    packages: ['node'],
  },
  {
    place: 'components',
    mayImport: ['islands', 'charts', 'exercises', 'i18n', 'lib', 'styles'],
    packages: ['node'],
  },
  { place: 'layouts', mayImport: ['islands', 'components', 'charts', 'i18n', 'lib', 'styles'], packages: ['node'] },
  { place: 'pages', mayImport: ['layouts', 'components', 'i18n', 'lib', 'styles'] },
  { place: 'tools', mayImport: [...ROOMS], packages: ['preact', 'plot', 'tfjs', 'node'], mayFetch: true },
];

/** ESLint blocks that hold the table: each row's bans in ONE block, because a later block would replace them. */
export function roomRules(table: readonly Row[] = TABLE): Linter.Config[] {
  return table.map((row, index) => {
    const bans = bansOf(row);
    return {
      name: `rooms/${row.place}`,
      files: filesOf(row),
      ignores: ['**/*.test.{ts,tsx}', ...table.slice(0, index).flatMap(filesOf)],
      // `self.fetch` is seen only where `self` is a known global.
      languageOptions: { globals: { self: 'readonly', window: 'readonly' } },
      rules: {
        '@typescript-eslint/no-restricted-imports': [
          'error',
          { patterns: bans.map(({ regex, message }) => ({ regex, message, allowTypeImports: true })) },
        ],
        // The rule above does not see import().
        'no-restricted-syntax': [
          'error',
          ...bans.map(({ regex, message }) => ({
            selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
            message,
          })),
        ],
        'no-restricted-globals': [
          'error',
          { globals: globalBansOf(row), checkGlobalObject: true, globalObjects: ['self', 'window'] },
        ],
      },
    };
  });
}

interface Ban {
  readonly regex: string;
  readonly message: string;
}

function bansOf(row: Row): Ban[] {
  const room = row.place.split('/')[0]!;
  const rooms = ROOMS.filter((name) => name !== room && !row.mayImport.includes(name)).map((name): Ban => {
    const allowed = (row.files ?? []).filter((file) => file.startsWith(`${name}/`));
    const but = allowed.length > 0 ? `, but for ${allowed.join(', ')}` : '';
    return {
      // Another room is reached by going up, and never lies below one's own folder.
      regex: `^(\\.\\./)+${name}/${unless(allowed.map((file) => file.slice(name.length + 1)))}`,
      message: `Rooms: ${row.place} may not import ${name}${but} (types may cross). It may import: ${listOf(row)}.`,
    };
  });
  const packages = (Object.keys(GUARDED) as Guarded[])
    .filter((name) => !row.packages?.includes(name))
    .map((name): Ban => {
      const { names, owner } = GUARDED[name];
      return {
        regex: names.source.replaceAll('\\/', '/'),
        message: `Rooms: ${row.place} may not import this package; only ${owner} does.`,
      };
    });
  return [...rooms, ...packages];
}

function globalBansOf(row: Row): { name: string; message: string }[] {
  const without = (row.withoutGlobals ?? []).map((name) => ({
    name,
    message: `Rooms: ${row.place} knows no page and no worker; it also runs in Node.`,
  }));
  const noFetch = { name: 'fetch', message: `Rooms: ${row.place} may not fetch; only datasets does.` };
  return row.mayFetch ? without : [...without, noFetch];
}

function filesOf({ place }: Row): string[] {
  return /\.\w+$/.test(place)
    ? [`src/${place}`]
    : [`src/${place}/**/*.{ts,tsx,astro}`, `src/${place}/**/*.astro/*.{js,ts}`];
}

function listOf({ mayImport, files = [] }: Row): string {
  return [...mayImport, ...files].join(', ') || 'nothing';
}

/** Negative lookahead for exact file names; nothing for none. */
function unless(files: readonly string[]): string {
  return files.length === 0 ? '' : `(?!(${files.map((file) => file.replaceAll('.', '\\.')).join('|')})$)`;
}
