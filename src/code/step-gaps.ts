import type { StepTask } from '../runs/protocol.ts';

/** The gaps in a training step, in the order in which they are run through. Each is a function of the reader's. */
export const GAPS = ['forward', 'backward', 'clip', 'adagrad'] as const;
export type Gap = (typeof GAPS)[number];

/** What a reader's function gave when it was fed with the course's numbers. */
export interface GapAnswer {
  readonly gap: Gap;
  /** Null where it gave no numbers. */
  readonly values: Float64Array | null;
  /** What it gave then, in few characters. */
  readonly given: string;
}

/** What became of a gap. */
export type GapResult = { readonly gap: Gap; /** Numbers to compare. */ readonly total: number } & (
  | { readonly kind: 'agrees' }
  | {
      readonly kind: 'differs';
      /** How many differ. */
      readonly wrong: number;
      /** The one that is furthest off, or the first that is no number. */
      readonly place: readonly number[];
      readonly got: number;
      readonly expected: number;
      /** [rows, columns] 1 where they differ. */
      readonly map: Uint8Array;
      /** Units; for what is no table, all. */
      readonly columns: number;
    }
  /** Too few, or too many. */
  | { readonly kind: 'length'; readonly got: number }
  | { readonly kind: 'nothing'; readonly given: string }
);

/** Two numbers are the same within this share of the expected one, or of 1 if that is more. */
const TOLERANCE = 1e-6;

/** What the functions have to give, by the code that the plain engine trains with. */
export function expectedOf({ first }: Pick<StepTask, 'first'>): Readonly<Record<Gap, ArrayLike<number>>> {
  return {
    forward: first.seen,
    backward: first.back,
    clip: first.scales,
    adagrad: first.values.flatMap((values) => [...values]),
  };
}

/** Compares number by number. */
export function compareGap({ gap, values, given }: GapAnswer, task: Pick<StepTask, 'first'>): GapResult {
  const wanted = expectedOf(task)[gap];
  const total = wanted.length;
  if (!values) return { gap, total, kind: 'nothing', given };
  if (values.length !== total) return { gap, total, kind: 'length', got: values.length };
  const map = new Uint8Array(total);
  let wrong = 0;
  let worst = 0;
  let furthest = -1;
  values.forEach((got, at) => {
    const expected = wanted[at]!;
    const off = Math.abs(got - expected);
    // NaN is never within.
    if (off <= TOLERANCE * Math.max(1, Math.abs(expected))) return;
    map[at] = 1;
    wrong += 1;
    const distance = Number.isNaN(off) ? Infinity : off;
    if (distance > furthest) [worst, furthest] = [at, distance];
  });
  if (wrong === 0) return { gap, total, kind: 'agrees' };
  const place = placeOf(gap, worst, task);
  const columns = gap === 'forward' || gap === 'backward' ? unitsOf(task) : total;
  return { gap, total, kind: 'differs', wrong, place, got: values[worst]!, expected: wanted[worst]!, map, columns };
}

function unitsOf({ first }: Pick<StepTask, 'first'>): number {
  return first.values[1]!.length;
}

/** Where the reader's code finds a number: row and unit; the array and the place in it; the length of the gradient. */
function placeOf(gap: Gap, at: number, { first }: Pick<StepTask, 'first'>): readonly number[] {
  if (gap === 'clip') return [at === 0 ? first.norm : first.norm / 100];
  if (gap !== 'adagrad') {
    const units = unitsOf({ first });
    return [Math.floor(at / units), at % units];
  }
  let before = 0;
  const array = first.values.findIndex(({ length }) => {
    if (at < before + length) return true;
    before += length;
    return false;
  });
  return [array, at - before];
}
