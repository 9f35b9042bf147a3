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

/** Ways to reach the global object's properties that no rule would follow. */
const ALIASES = [
  'VariableDeclarator[init',
  'AssignmentExpression[right',
  'TSAsExpression[expression',
  'TSNonNullExpression[expression',
]
  .map((node) => `${node}.name=/^(globalThis|self|window)$/]`)
  .join();

/** Ways to make HTML of a text, all of which the pages' policy refuses. */
const HTML_OF_TEXT = [
  'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$|^srcdoc$/]',
  'JSXAttribute[name.name=/^dangerouslySetInnerHTML$|^srcdoc$/i]',
  'CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseFromString|createContextualFragment)$/]',
  'CallExpression > MemberExpression.callee[object.name="document"][property.name=/^write(ln)?$/]',
].join();

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
    reason: 'may not fetch; only datasets does, with what runs/lab-thread.ts hands it',
  },
  workers: {
    names: ['Worker', 'SharedWorker', 'importScripts'],
    reason: 'starts no worker; runs/worker-transport.ts does',
  },
  database: { names: ['indexedDB'], reason: 'has no database; runs/journal.ts has' },
};

/**
 * ESLint blocks that hold the table: each row's bans in ONE block, because a later block would replace them. Files of
 * declarations hold nothing that runs.
 */
export function roomRules(table: readonly Row[] = TABLE): Linter.Config[] {
  return table.map((row, index) => ({
    name: `rooms/${row.place}`,
    files: filesOf(row),
    ignores: ['**/*.test.{ts,tsx}', '**/*.d.ts', ...table.slice(0, index).flatMap(filesOf)],
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
  const page = globals.includes('page');
  const banned = (Object.keys(GROUPS) as GlobalGroup[])
    .filter((group) => !globals.includes(group))
    .flatMap((group) => GROUPS[group].names.map((name) => ({ name, reason: GROUPS[group].reason })));
  const alias = {
    selector: ALIASES,
    message: `Rooms: ${place} may not give the global object another name or type; name what is taken of it.`,
  };
  const declaration = {
    // A worker says of which kind its `self` is.
    selector: page ? '[declare=true]:not(:has(> VariableDeclarator[id.name="self"]))' : '[declare=true]',
    message: `Rooms: ${place} may not declare globals of its own; the rules would take them for variables.`,
  };
  const html = {
    selector: HTML_OF_TEXT,
    message: `Rooms: ${place} makes no HTML of a text; the pages' policy refuses it (lib/trusted.ts).`,
  };
  return {
    'no-restricted-globals': [
      'error',
      {
        globals: banned.map(({ name, reason }) => ({ name, message: `Rooms: ${place} ${reason}.` })),
        // Where there is no page the global object itself is banned, and one fault is told once.
        checkGlobalObject: page,
        globalObjects: page ? GLOBAL_OBJECTS.filter((name) => name !== 'self') : [],
      },
    ],
    // `self` apart from the others: a file that declares it makes a variable of it.
    'no-restricted-properties': [
      'error',
      ...(page ? banned : []).map(({ name, reason }) => ({
        object: 'self',
        property: name,
        message: `Rooms: ${place} ${reason}.`,
      })),
    ],
    'no-restricted-syntax': ['error', ...(page ? [alias] : []), declaration, html],
  };
}

function filesOf({ place }: Row): string[] {
  return /\.\w+$/.test(place)
    ? [`src/${place}`]
    : [`src/${place}/**/*.{ts,tsx,astro}`, `src/${place}/**/*.astro/*.{js,ts}`];
}
