/** Why a reader's code cannot go on: a code with what a sentence about it needs. The page has a text for each. */
export interface CellProblem {
  readonly code: CellProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Each code with the values its sentence takes. */
export const CELL_PROBLEMS = {
  // Found before anything runs.
  'full-width': ['found', 'meant'],
  'curly-quote': ['found', 'meant'],
  'unterminated-text': [],
  'unterminated-comment': [],
  'already-declared': ['name'],
  'unexpected-end': [],
  unexpected: ['found'],
  syntax: ['message'],
  'too-long': ['maxCharacters'],
  'python-arguments': ['call', 'written'],
  // Said by a function of the course.
  'unknown-argument': ['call', 'name', 'nearest'],
  'not-an-object': ['call'],
  'not-a-number': ['name', 'value'],
  'not-whole': ['name', 'value'],
  'out-of-range': ['name', 'value', 'min', 'max'],
  'not-a-list': ['name', 'value'],
  'too-many-layers': ['count', 'maxLength'],
  'not-a-model': ['call'],
  'not-a-run': ['call'],
  'unknown-set': ['call', 'set'],
  'test-sealed': ['call'],
  'row-outside': ['row', 'last'],
  'missing-await': ['call'],
  'no-function': ['call', 'name'],
  'not-here': ['name'],
  // Said while it runs.
  'unknown-name': ['name', 'nearest'],
  shadowed: ['name'],
  'no-memory': [],
  thrown: ['message'],
  diverged: ['step'],
  'not-trained': [],
  'step-not-finite': ['step'],
  'step-not-arrays': ['step'],
  'not-loaded': [],
  'tensorflow-not-loaded': [],
  'tensorflow-steps': ['steps'],
  // The sandbox's own.
  endless: ['seconds'],
  silent: ['seconds'],
  flood: [],
  'frame-lost': [],
  'frame-died': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type CellProblemCode = keyof typeof CELL_PROBLEMS;

/** A problem and the line of the reader's code it belongs to, from 1; null where none can be named. */
export interface PlacedProblem extends CellProblem {
  readonly line: number | null;
  /** Columns of the line, from 0, where it is known that closely. */
  readonly columns?: readonly [from: number, to: number];
  /** What the text between the columns becomes, where there is one certain repair. */
  readonly repair?: string;
}
