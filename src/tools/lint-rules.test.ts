import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { patternRules, roomRules } from './lint-rules.ts';
import { ROOMS, TABLE, type GlobalGroup, type Guarded, type Row } from './rooms.ts';

const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: { '@typescript-eslint': tseslint.plugin },
    },
    ...roomRules(),
    patternRules,
  ],
});

/** Messages for a line of code planted in a file that need not exist. */
async function planted(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `src/${file}` });
  return result!.messages.map(({ message }) => message);
}

/** Those of the lines, planted in a file of this row, that are refused. */
async function refused({ place }: Row, lines: readonly string[]): Promise<string[]> {
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: `src/${fileIn(place)}` });
  return lines.filter((_, index) => result!.messages.some(({ line }) => line === index + 1));
}

const fileIn = (place: string) => (place.endsWith('.ts') ? place : `${place}/planted.ts`);

/** The row that counts for a file. */
const rowOf = (file: string) => TABLE.find(({ place }) => file === place || file.startsWith(`${place}/`));

/** An import of a file of `src`, as one in this row writes it. */
const importOf = ({ place }: Row, path: string) =>
  `import '${posix.relative(posix.dirname(fileIn(place)), path).replace(/^(?!\.)/, './')}';`;

/** Files of a room that a row names, as a message lists them. */
const exceptions = (place: string, room: string) =>
  TABLE.find((row) => row.place === place)!
    .files!.filter((file) => file.startsWith(`${room}/`))
    .join(', ');

/** Some of each group. */
const GLOBALS: Readonly<Record<GlobalGroup, readonly string[]>> = {
  page: ['document', 'window', 'localStorage', 'navigator'],
  network: ['fetch', 'XMLHttpRequest'],
  workers: ['Worker'],
  database: ['indexedDB'],
};

const PACKAGES: Readonly<Record<Guarded, string>> = {
  preact: 'preact/hooks',
  plot: '@observablehq/plot',
  tfjs: '@tensorflow/tfjs-core',
  node: 'node:fs',
};

const IMPORT_TRAIN = "import { train } from '../training/train.ts'; train();";
const IMPORT_ISLAND = "import { a } from '../islands/lab/Lab.tsx'; a();";
const NO_HTML = 'makes no HTML of a text';
const HIDDEN = 'may only import what is named in quotes';

/** For each row of the table: a file in it, what it must not do, and what it is told. */
const FORBIDDEN: readonly (readonly [file: string, code: string, says: string])[] = [
  ['lib/planted.ts', "import { a } from '../datasets/dataset.ts'; a();", 'lib may not import datasets'],
  ['lib/planted.ts', "document.title = '';", 'lib knows no page and no worker'],
  ['lib/planted.ts', "globalThis.localStorage.getItem('');", 'lib knows no page and no worker'],
  ['lib/planted.ts', 'const { fetch } = globalThis; fetch();', 'lib knows no page and no worker'],
  ['lib/planted.ts', 'declare const self: Window; self.close();', 'lib may not declare globals of its own'],
  ['lib/planted.ts', 'declare function fetch(): void; fetch();', 'lib may not declare globals of its own'],
  ['lib/planted.ts', 'declare class XMLHttpRequest {} new XMLHttpRequest();', 'lib may not declare globals of its own'],
  ['i18n/planted.ts', "import { a } from '../lib/random.ts'; a();", 'i18n may not import lib'],
  ['i18n/planted.ts', 'navigator.language;', 'i18n knows no page and no worker'],
  ['datasets/planted.ts', IMPORT_TRAIN, 'datasets may not import training'],
  ['datasets/planted.ts', "await fetch('/data/x');", 'datasets may not fetch'],
  ['datasets/planted.ts', 'new XMLHttpRequest();', 'datasets may not fetch'],
  ['datasets/planted.ts', 'location.href;', 'datasets knows no page and no worker'],
  ['training/planted.ts', "import { a } from '../runs/run.ts'; a();", 'training may not import runs'],
  ['training/planted.ts', "import { a } from '../exercises/linear.ts'; a();", 'training may not import exercises'],
  [
    'training/planted.ts',
    "import { a } from '@tensorflow/tfjs'; a();",
    'only training/engines/webgl or code/sandbox/tensorflow does',
  ],
  ['training/planted.ts', 'document.title;', 'training knows no page'],
  ['training/planted.ts', 'globalThis.postMessage(1);', 'training knows no page'],
  ['training/planted.ts', 'const here = self; here.close();', 'training knows no page'],
  ['training/planted.ts', "new Worker('x.js');", 'training starts no worker'],
  [
    'training/engines/plain/planted.ts',
    "import { a } from '@tensorflow/tfjs-core'; a();",
    'only training/engines/webgl or code/sandbox/tensorflow does',
  ],
  [
    'training/engines/webgl/planted.ts',
    "import { a } from '../../../runs/run.ts'; a();",
    'training/engines/webgl may not import runs',
  ],
  ['training/engines/webgl/planted.ts', 'window.devicePixelRatio;', 'training/engines/webgl knows no page'],
  ['exercises/planted.ts', "import { a } from '../lib/random.ts'; a();", 'exercises may not import lib'],
  ['exercises/planted.ts', "sessionStorage.getItem('');", 'exercises knows no page'],
  ['runs/worker.ts', "import { a } from '../charts/draw.ts'; a();", 'runs/worker.ts may not import charts'],
  ['runs/worker.ts', "new Worker('x.js');", 'runs/worker.ts starts no worker'],
  [
    'runs/worker.ts',
    "declare const self: DedicatedWorkerGlobalScope; self.fetch('/x');",
    'runs/worker.ts may not fetch',
  ],
  ['runs/lab-thread.ts', IMPORT_ISLAND, 'runs/lab-thread.ts may not import islands'],
  ['runs/lab-thread.ts', "new Worker('x.js');", 'runs/lab-thread.ts starts no worker'],
  [
    'runs/lab-thread.ts',
    'declare const self: DedicatedWorkerGlobalScope; self.indexedDB.databases();',
    'runs/lab-thread.ts has no database',
  ],
  ['runs/lab-thread.ts', 'declare const Worker: new () => object; new Worker();', 'may not declare globals of its own'],
  ['runs/worker-transport.ts', 'indexedDB.databases();', 'runs/worker-transport.ts has no database'],
  ['runs/start-run.ts', "window.fetch('/data/x');", 'runs/start-run.ts may not fetch'],
  ['runs/journal.ts', "localStorage.getItem('');", 'runs/journal.ts knows no page'],
  ['offline/planted.ts', "import { a } from '../runs/run.ts'; a();", 'offline may not import runs'],
  ['offline/planted.ts', "indexedDB.open('x');", 'offline has no database'],
  ['runs/planted.ts', "import { a } from '../charts/draw.ts'; a();", 'runs may not import charts'],
  ['runs/planted.ts', "fetch('/data/x');", 'runs may not fetch; only datasets does'],
  ['runs/planted.ts', "self.fetch('/data/x');", 'runs knows no page and no worker'],
  ['runs/planted.ts', "addEventListener('pagehide', () => {});", 'runs knows no page and no worker'],
  ['code/sandbox-frame.ts', "fetch('/x');", 'code/sandbox-frame.ts may not fetch'],
  ['code/sandbox/planted.ts', "import { a } from '../../runs/run.ts'; a();", 'code/sandbox may not import runs'],
  ['code/tensorflow-text.ts', 'location.href;', 'code/tensorflow-text.ts knows no page and no worker'],
  [
    'code/sandbox/tensorflow/planted.ts',
    "import { a } from '../../../runs/run.ts'; a();",
    'code/sandbox/tensorflow may not import runs',
  ],
  ['code/sandbox/planted.ts', "import '@tensorflow/tfjs-core';", 'only training/engines/webgl'],
  ['code/planted.ts', "new Worker('x.js');", 'code starts no worker'],
  ['code/planted.ts', IMPORT_ISLAND, 'code may not import islands'],
  ['pages/sandbox/planted.ts', IMPORT_ISLAND.replace('../', '../../'), 'pages/sandbox may not import islands'],
  ['charts/planted.ts', "import { a } from '../runs/run.ts'; a();", 'charts may not import runs'],
  ['charts/planted.ts', "import { plot } from '@observablehq/plot'; plot();", 'only charts/draw.ts does'],
  ['charts/planted.ts', "await import('@observablehq/plot');", 'only charts/draw.ts does'],
  ['charts/planted.ts', "document.createElement('svg');", 'charts knows no page'],
  [
    'charts/planted.ts',
    "import { a } from '../training/train.ts'; a();",
    `charts may not import training, but for ${exceptions('charts', 'training')} (types may cross)`,
  ],
  ['charts/draw.ts', "import { h } from 'preact'; h();", 'only islands does'],
  ['charts/draw.ts', "document.defaultView; fetch('/x');", 'charts/draw.ts may not fetch'],
  [
    'islands/Planted.tsx',
    IMPORT_TRAIN,
    `islands may not import training, but for ${exceptions('islands', 'training')} (types may cross)`,
  ],
  [
    'islands/Planted.tsx',
    "import { a } from '../runs/worker.ts'; a();",
    `islands may not import runs, but for ${exceptions('islands', 'runs')} (types may cross)`,
  ],
  ['islands/lab/Planted.tsx', "import { a } from '../../training/train.ts'; a();", 'islands may not import training'],
  ['islands/Planted.tsx', "import { readFileSync } from 'node:fs'; readFileSync('');", 'only tools does'],
  ['islands/Planted.tsx', "import { readFileSync } from 'fs'; readFileSync('');", 'only tools does'],
  ['islands/Planted.tsx', "window.fetch('/data/x');", 'islands may not fetch'],
  ['islands/Planted.tsx', "globalThis.fetch('/data/x');", 'islands may not fetch'],
  ['islands/Planted.tsx', "parent.fetch('/data/x');", 'islands may not fetch'],
  ['islands/Planted.tsx', 'const { fetch } = window; fetch();', 'may not give the global object another name'],
  ['islands/Planted.tsx', 'let here; here = window; here.fetch();', 'may not give the global object another name'],
  ['islands/planted.ts', "(globalThis as typeof window).fetch('/data/x');", 'another name or type'],
  ['islands/planted.ts', "self!.fetch('/data/x');", 'another name or type'],
  ['islands/Planted.tsx', 'new XMLHttpRequest();', 'islands may not fetch'],
  ['islands/Planted.tsx', 'window.indexedDB.databases();', 'islands has no database'],
  ['components/planted.ts', "import { a } from '../runs/run.ts'; a();", 'components may not import runs'],
  ['components/planted.ts', "document.querySelector('a');", 'components knows no page'],
  [
    'components/stored/planted.ts',
    "import { a } from '../../tools/train.ts'; a();",
    'components/stored may not import tools, but for tools/train-in-node.ts, tools/run-cell-in-node.ts, ',
  ],
  ['components/stored/planted.ts', "await fetch('/x');", 'components/stored may not fetch'],
  ['layouts/planted.ts', "import { useState } from 'preact/hooks'; useState();", 'only islands does'],
  ['layouts/planted.ts', "fetch('/x');", 'layouts may not fetch'],
  ['pages/planted.ts', "import { a } from '../islands/lab/Lab.tsx'; a();", 'pages may not import islands'],
  ['pages/planted.ts', 'localStorage.clear();', 'pages knows no page'],
  // Other ways to write an import of another room.
  ['islands/Planted.tsx', "await import('../runs/worker.ts');", 'islands may not import runs'],
  ['islands/planted.ts', "export { train } from '../training/train.ts';", 'islands may not import training'],
  ['islands/planted.ts', "export * from '../training/train.ts';", 'islands may not import training'],
  ['islands/planted.ts', "import '../training/train.ts';", 'islands may not import training'],
  ['islands/planted.ts', "import train = require('../training/train.ts'); train();", 'islands may not import training'],
  // Still fetched, although nothing of it is used.
  [
    'islands/planted.ts',
    "import { type A } from '../training/train.ts'; export type B = A;",
    'may not import training',
  ],
  ['islands/planted.ts', "import { a } from './../training/train.ts'; a();", 'islands may not import training'],
  ['islands/planted.ts', "import { a } from '../../src/training/train.ts'; a();", 'islands may not import training'],
  ['islands/planted.ts', "import { a } from '../lib/../training/train.ts'; a();", 'islands may not import training'],
  ['islands/planted.ts', "import address from '../runs/worker.ts?worker&url'; address;", 'islands may not import runs'],
  ['islands/planted.ts', "new URL('../runs/worker.ts', import.meta.url);", 'islands may not import runs'],
  ['islands/planted.ts', "import { a } from '/src/training/train.ts'; a();", 'expected a package or a way from here'],
  ['islands/planted.ts', "await import('/src/training/train.ts');", 'got /src/training/train.ts'],
  ['islands/planted.ts', "export * from '/src/training/train.ts';", 'got /src/training/train.ts'],
  ['islands/planted.ts', "new URL('/src/runs/worker.ts', import.meta.url);", 'got /src/runs/worker.ts'],
  ['islands/planted.ts', "import { a } from '//cdn.example/a.js'; a();", 'got //cdn.example/a.js'],
  ['islands/planted.ts', "import { a } from 'https://cdn.example/a.js'; a();", 'got https://cdn.example/a.js'],
  ['islands/planted.ts', "import { a } from '../../e2e/support/lab.ts'; a();", 'what lies outside src'],
  ['islands/planted.ts', "document.body.innerHTML = '';", NO_HTML],
  ['islands/planted.ts', "document.body.outerHTML += '';", NO_HTML],
  ['islands/planted.ts', "document.createElement('iframe').srcdoc = '';", NO_HTML],
  ['islands/planted.ts', "document.body.insertAdjacentHTML('beforeend', '');", NO_HTML],
  ['islands/planted.ts', "new DOMParser().parseFromString('', 'text/html');", NO_HTML],
  ['islands/planted.ts', "document.write('');", NO_HTML],
  ['islands/Planted.tsx', "export const a = <p dangerouslySetInnerHTML={{ __html: '' }} />;", NO_HTML],
  ['islands/Planted.tsx', "export const a = <iframe srcDoc='' />;", NO_HTML],
  ['charts/draw.ts', "document.body.innerHTML = '';", NO_HTML],
  ['islands/planted.ts', 'await import(`../training/train.ts`);', HIDDEN],
  ['islands/planted.ts', "await import(['../training', 'train.ts'].join('/'));", HIDDEN],
  ['islands/planted.ts', "import.meta.glob('../training/*.ts');", HIDDEN],
];

const ALLOWED: readonly (readonly [file: string, code: string])[] = [
  ['lib/planted.ts', "import type { RunRecord } from '../runs/run-record.ts'; export type A = RunRecord;"],
  ['lib/planted.ts', "export type { RunRecord } from '../runs/run-record.ts';"],
  ['lib/planted.ts', "import { a } from './random.ts'; new MessageChannel(); new URLSearchParams(''); a();"],
  ['datasets/planted.ts', "import { a } from '../lib/random.ts'; export const b = (fetch: typeof a) => fetch();"],
  ['training/planted.ts', 'export const top = 1; const parent = top; export const document = parent;'],
  ['training/engines/webgl/planted.ts', "import { a } from '@tensorflow/tfjs-core'; a();"],
  ['training/engines/webgl/planted.ts', "import { a } from '../../metrics.ts'; a();"],
  ['runs/planted.ts', "import { a } from '../training/train.ts'; a(); await import('../training/engines/webgl/a.ts');"],
  ['runs/worker.ts', 'declare const self: DedicatedWorkerGlobalScope; self.onmessage = () => self.postMessage(1);'],
  ['runs/lab-thread.ts', "declare const self: DedicatedWorkerGlobalScope; self.fetch('/data/x'); self.location.href;"],
  ['runs/worker-transport.ts', "import address from './worker.ts?worker&url'; new Worker(address);"],
  ['runs/journal.ts', 'indexedDB.databases();'],
  ['charts/draw.ts', "await import('@observablehq/plot'); globalThis.document.title;"],
  [
    'charts/planted.ts',
    "import { CLASSES } from '../datasets/dataset.ts'; export const a = (document: Document) => CLASSES;",
  ],
  ['islands/Planted.tsx', "import { runSlot } from '../runs/start-run.ts'; import { h } from 'preact'; h(runSlot);"],
  [
    'islands/lab/Planted.tsx',
    "import { a } from '../../training/metrics.ts'; import b from '../parts/Icon.tsx'; a(b);",
  ],
  ['islands/planted.ts', "import type { RunEvent } from '../runs/run-event.ts'; export type A = RunEvent;"],
  [
    'islands/planted.ts',
    "document.title = window.location.href; localStorage.getItem(''); new URL('a.ts', location.href);",
  ],
  ['islands/planted.ts', 'export const html = document.body.innerHTML;'],
  ['components/stored/planted.ts', "import { a } from '../../tools/train-in-node.ts'; import 'node:path'; a();"],
  ['training/planted.d.ts', 'declare const OffscreenCanvas: new () => object;'],
  ['training/planted.test.ts', "import { a } from '../tools/train.ts'; a(document);"],
  ['tools/planted.ts', "import { a } from '../training/train.ts'; import '@tensorflow/tfjs'; await fetch('/'); a();"],
];

describe('rules of the rooms', () => {
  it.each(FORBIDDEN)('%s refuses %s', async (file, code, says) => {
    const messages = await planted(file, code);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(says);
  });

  it.each(ALLOWED)('%s may %s', async (file, code) => {
    expect(await planted(file, code)).toEqual([]);
  });

  it.each(TABLE)('$place has faults planted in it', (row) => {
    expect(FORBIDDEN.some(([file]) => rowOf(file) === row)).toBe(true);
  });

  it.each(TABLE)('$place may name the globals of its row and no others', async (row) => {
    const groups = Object.keys(GLOBALS) as GlobalGroup[];
    const namesOf = (own: boolean) =>
      groups.filter((group) => (row.globals ?? []).includes(group) === own).flatMap((group) => GLOBALS[group]);
    const banned = namesOf(false).flatMap((name) =>
      ['', 'globalThis.', 'self.', 'window.'].map((way) => `${way}${name};`),
    );
    expect(await refused(row, banned)).toEqual(banned);
    const allowed = namesOf(true).map((name) => `${name};`);
    expect(await refused(row, allowed)).toEqual([]);
  });

  it.each(TABLE)('$place may import the rooms and files of its row and no others', async (row) => {
    const { place, mayImport, files = [] } = row;
    const [own] = place.split('/');
    const rooms = ROOMS.filter((room) => room !== own && !mayImport.includes(room));
    const banned = [
      ...rooms.map((room) => importOf(row, `${room}/planted.ts`)),
      ...files.map((file) => importOf(row, file.replace('.ts', '-planted.ts'))),
      ...[own, ...mayImport, ...files].map((path) => `import '/src/${path}';`),
    ];
    expect(await refused(row, banned)).toEqual(banned);
    const allowed = [...[own, ...mayImport].map((room) => `${room}/planted.ts`), ...files].map((path) =>
      importOf(row, path),
    );
    expect(await refused(row, allowed)).toEqual([]);
  });

  it.each(TABLE)('$place may import the packages of its row and no others', async (row) => {
    const guarded = Object.keys(PACKAGES) as Guarded[];
    const linesOf = (own: boolean) =>
      guarded
        .filter((name) => (row.packages ?? []).includes(name) === own)
        .map((name) => `import '${PACKAGES[name]}';`);
    expect(await refused(row, linesOf(false))).toEqual(linesOf(false));
    expect(await refused(row, linesOf(true))).toEqual([]);
  });

  it.each(TABLE.flatMap(({ place, files = [] }) => [...files, ...(place.endsWith('.ts') ? [place] : [])]))(
    '%s, which the table names, exists',
    (path) => {
      expect(existsSync(new URL(`../${path}`, import.meta.url))).toBe(true);
    },
  );
});

describe('rules of patterns', () => {
  it.each([
    // Of n digits each way to part them between the two repeats is tried.
    ['/^\\d+\\.?\\d*$/', 'can exchange characters'],
    // From each of n blanks all that follow are tried.
    ['/\\s+$/', 'quadratic runtime'],
    ['/^(\\d+,?)+$/', 'exponential'],
  ])('refuse %s', async (pattern, says) => {
    const messages = await planted('lib/planted.ts', `${pattern}.test('');`);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(says);
  });

  it('take one that reads a text once', async () => {
    expect(await planted('lib/planted.ts', "/^(\\d+(\\.\\d*)?|\\.\\d+)(e[+-]?\\d+)?$/i.test('');")).toEqual([]);
  });
});
