import type { Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import { importRule } from './import-rule.ts';
import { TABLE, type GlobalGroup, type Row } from './rooms.ts';

interface Group {
  readonly names: readonly string[];
  /** Why a room does without them. */
  readonly reason: string;
}

/** Other names of the global object, by which every global could be had. */
const GLOBAL_OBJECTS = ['self', 'window', 'frames', 'parent', 'top'];

const GROUPS: Readonly<Record<GlobalGroup, Group>> = {
  page: {
    names: [
      'globalThis',
      ...GLOBAL_OBJECTS,
      'document',
      'navigator',
      'location',
      'history',
      'localStorage',
      'sessionStorage',
      'caches',
      'postMessage',
      'onmessage',
      'addEventListener',
      'removeEventListener',
      'dispatchEvent',
      'requestAnimationFrame',
      'requestIdleCallback',
      'matchMedia',
      'getComputedStyle',
    ],
    reason: 'knows no page and no worker; it also runs in Node',
  },
  network: {
    names: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
    reason: 'may not fetch; only datasets does, with what runs/worker.ts hands it',
  },
  workers: {
    names: ['Worker', 'SharedWorker', 'importScripts'],
    reason: 'starts no worker; runs/worker-transport.ts does',
  },
  database: { names: ['indexedDB'], reason: 'has no database; runs/journal.ts has' },
};

/** ESLint blocks that hold the table: each row's bans in ONE block, because a later block would replace them. */
export function roomRules(table: readonly Row[] = TABLE): Linter.Config[] {
  return table.map((row, index) => ({
    name: `rooms/${row.place}`,
    files: filesOf(row),
    ignores: ['**/*.test.{ts,tsx}', ...table.slice(0, index).flatMap(filesOf)],
    // `self.fetch` is seen only where `self` is a known global.
    languageOptions: { globals: Object.fromEntries(GLOBAL_OBJECTS.map((name) => [name, 'readonly'])) },
    plugins: { rooms: { rules: { imports: importRule } } },
    rules: { 'rooms/imports': ['error', row], ...globalRules(row) },
  }));
}

/**
 * No pattern takes more than linear time, whatever it is tried on: a reader pastes anything, and a link may hold anything.
 * Tools read the course's own files.
 */
export const patternRules: Linter.Config = {
  name: 'patterns',
  files: ['src/**/*.{ts,tsx}'],
  ignores: ['src/tools/**', '**/fixtures/**', '**/*.test.{ts,tsx}'],
  plugins: { regexp },
  rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
};

function globalRules({ place, globals = [] }: Row): Linter.RulesRecord {
  const banned = (Object.keys(GROUPS) as GlobalGroup[]).filter((group) => !globals.includes(group));
  const page = globals.includes('page');
  const alias = {
    selector: 'VariableDeclarator[init.name=/^(globalThis|self|window)$/]',
    message: `Rooms: ${place} may not give the global object another name; name what is taken of it.`,
  };
  const declaration = {
    selector: 'VariableDeclaration[declare=true]',
    message: `Rooms: ${place} may not declare globals of its own; the rules would take them for variables.`,
  };
  return {
    'no-restricted-globals': [
      'error',
      {
        globals: banned.flatMap((group) =>
          GROUPS[group].names.map((name) => ({ name, message: `Rooms: ${place} ${GROUPS[group].reason}.` })),
        ),
        // Where there is no page the global object itself is banned, and one fault is told once.
        checkGlobalObject: page,
        globalObjects: page ? GLOBAL_OBJECTS : [],
      },
    ],
    'no-restricted-syntax': [
      'error',
      ...(page ? [alias] : []),
      // The worker names the kind of its own global object.
      ...(globals.includes('network') ? [] : [declaration]),
    ],
  };
}

function filesOf({ place }: Row): string[] {
  return /\.\w+$/.test(place)
    ? [`src/${place}`]
    : [`src/${place}/**/*.{ts,tsx,astro}`, `src/${place}/**/*.astro/*.{js,ts}`];
}
