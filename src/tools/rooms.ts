/** Rooms of `src`, by folder. */
export const ROOMS = [
  'charts',
  'code',
  'components',
  'datasets',
  'exercises',
  'i18n',
  'islands',
  'layouts',
  'lib',
  'offline',
  'pages',
  'runs',
  'styles',
  'tools',
  'training',
] as const;
export type RoomName = (typeof ROOMS)[number];

/** Packages that belong to one place each, so that each can be replaced there and weighs on nothing else. */
export type Guarded = 'preact' | 'plot' | 'tfjs' | 'node';

/** Globals that not every room may name; what a group holds stands in `lint-rules.ts`. */
export type GlobalGroup = 'page' | 'network' | 'workers' | 'database';

/** One row of the table in README.md: what a room, or a part of one, may do besides computing. */
export interface Row {
  /** Folder or file below `src`. */
  readonly place: string;
  readonly mayImport: readonly RoomName[];
  /** Files of other rooms that this room may import as well. */
  readonly files?: readonly string[];
  readonly packages?: readonly Guarded[];
  readonly globals?: readonly GlobalGroup[];
}

/** Small and pure: what shows a run may compute with them instead of keeping a copy. */
const PURE = [
  'datasets/dataset.ts',
  'datasets/mnist-shape.ts',
  'training/batches.ts',
  'training/metrics.ts',
  'training/predict.ts',
  'training/variation.ts',
];

/** What a run is, without what makes it go. */
const RUN_FACTS = [
  'runs/run.ts',
  'runs/life.ts',
  'runs/run-record.ts',
  'runs/variables.ts',
  'training/engines/engines.ts',
];

const RUNS = { mayImport: ['training', 'datasets', 'exercises', 'lib'] } as const;

/**
 * The table. Everything a row does not name is banned there; types may always cross, and tests may reach for anything.
 * A part of a room stands before the room: the first row that fits a file is the only one that counts. `tools` has no
 * row, because it may do anything, and `styles` has nothing to import.
 */
export const TABLE: readonly Row[] = [
  { place: 'lib', mayImport: [] },
  { place: 'i18n', mayImport: [] },
  { place: 'datasets', mayImport: ['lib'] },
  { place: 'training/engines/webgl', mayImport: ['datasets', 'lib'], packages: ['tfjs'] },
  { place: 'training', mayImport: ['datasets', 'lib'] },
  { place: 'exercises', mayImport: [] },
  { place: 'offline', mayImport: ['datasets', 'lib'], globals: ['page', 'network'] },
  // These five wire the room to the browser; the others are handed what they need.
  { place: 'runs/worker.ts', ...RUNS, globals: ['page'] },
  { place: 'runs/lab-thread.ts', ...RUNS, files: ['offline/keep-used.ts'], globals: ['page', 'network'] },
  { place: 'runs/worker-transport.ts', ...RUNS, globals: ['workers'] },
  { place: 'runs/start-run.ts', ...RUNS, globals: ['page'] },
  { place: 'runs/journal.ts', ...RUNS, globals: ['database'] },
  { place: 'runs', ...RUNS },
  // The frame's host and what runs in it name the page and its workers, and one fetches TensorFlow.js; the others are handed
  // what they need.
  { place: 'code/sandbox-frame.ts', mayImport: [], globals: ['page', 'workers'] },
  { place: 'code/tensorflow-text.ts', mayImport: [], globals: ['network'] },
  {
    place: 'code/sandbox/tensorflow',
    mayImport: [],
    files: ['training/engines/webgl/probe-webgl.ts'],
    packages: ['tfjs'],
    globals: ['page'],
  },
  { place: 'code/sandbox', mayImport: [], globals: ['page', 'workers'] },
  { place: 'code', mayImport: [], files: ['runs/parser.ts', 'runs/run-record.ts'] },
  { place: 'charts/draw.ts', mayImport: ['lib'], files: PURE, packages: ['plot'], globals: ['page'] },
  { place: 'charts', mayImport: ['lib'], files: PURE },
  {
    place: 'islands',
    mayImport: ['charts', 'code', 'exercises', 'i18n', 'lib'],
    files: ['runs/start-run.ts', 'runs/record-json.ts', ...RUN_FACTS, ...PURE],
    packages: ['preact'],
    globals: ['page'],
  },
  // Reads the data and trains while the site is built, for pictures in the page; nothing of it is sent to the reader.
  {
    place: 'components/stored',
    mayImport: ['islands', 'charts', 'exercises', 'i18n', 'lib'],
    files: [
      'tools/train-in-node.ts',
      'tools/run-cell-in-node.ts',
      'tools/read-packed.ts',
      'tools/notebook/notebook-files.ts',
      'datasets/split.ts',
      'datasets/summary.ts',
      'runs/readings.ts',
      'runs/run-record.ts',
      ...PURE,
    ],
    packages: ['node'],
  },
  {
    place: 'components',
    mayImport: ['islands', 'charts', 'exercises', 'i18n', 'lib', 'styles'],
    files: PURE,
    packages: ['node'],
  },
  {
    place: 'layouts',
    mayImport: ['islands', 'components', 'charts', 'i18n', 'lib', 'offline', 'styles'],
    packages: ['node'],
    globals: ['page'],
  },
  { place: 'pages/sandbox', mayImport: ['code'], packages: ['node'] },
  { place: 'pages', mayImport: ['layouts', 'components', 'i18n', 'lib', 'offline', 'styles'] },
];

/** What a row may import, as a message names it. */
export function listImports({ mayImport, files = [] }: Row): string {
  return [...mayImport, ...files].join(', ') || 'nothing';
}
