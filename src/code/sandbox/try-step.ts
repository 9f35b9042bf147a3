import type { Call, StepGiven } from '../cell-message.ts';
import type { StepJob } from '../step-bench.ts';
import { inkOf } from '../ink-of.ts';
import { GAPS, type Gap, type GapAnswer } from '../step-gaps.ts';
import { brief } from './arguments.ts';
import { CellFault } from './cell-fault.ts';

/** The reader's functions. */
type Parts = Readonly<Record<Gap | 'step', (...given: never[]) => unknown>>;

/** After the step that goes beyond this, training lets messages in: a stop is felt, and a sign of life is given. */
const YIELD_MS = 40;

/** What the harness needs from the worker, taken before the reader's code could change it. */
export interface StepEffects {
  readonly ask: (call: Call) => Promise<unknown>;
  readonly now: () => number;
  /** Lets messages in. */
  readonly breathe: () => Promise<void>;
}

/**
 * Feeds each of the reader's functions with the course's numbers, so that a mistake in one does not spoil the next, and trains
 * with their step once the page finds that all agree.
 *
 * @throws CellFault where a function is missing
 */
export async function tryStep(given: unknown, start: StepGiven, { ask, now, breathe }: StepEffects): Promise<void> {
  const parts = partsOf(given);
  const job = (await ask({ name: 'gaps', answers: GAPS.map((gap) => answerOf(gap, parts, start)) })) as StepJob | null;
  if (!job) return;
  const values = copies(start.values);
  const sums = copies(start.sums);
  const inputs = job.images.length / job.labels.length;
  const step = parts.step as (...given: unknown[]) => unknown;
  let done = 0;
  let last = now();
  for (const end of job.ends) {
    for (; done < end; done++) {
      const rows = job.batches.subarray(done * job.batchSize, (done + 1) * job.batchSize);
      step(
        inkOf(job.images, rows, inputs),
        Uint8Array.from(rows, (row) => job.labels[row]!),
        values,
        sums,
        start.learningRate,
      );
      if (now() - last < YIELD_MS) continue;
      await breathe();
      last = now();
    }
    if (!areLike(values, start.values)) throw new CellFault('step-not-arrays', { step: end });
    await ask({ name: 'period', step: end, values: copies(values) });
    last = now();
  }
}

function partsOf(given: unknown): Parts {
  if (typeof given !== 'object' || given === null) throw new CellFault('not-an-object', { call: 'tryStep' });
  for (const name of [...GAPS, 'step']) {
    if (typeof (given as Readonly<Record<string, unknown>>)[name] !== 'function')
      throw new CellFault('no-function', { call: 'tryStep', name });
  }
  return given as Parts;
}

/** Each function is handed copies: what it writes into them stays with it. */
function answerOf(gap: Gap, parts: Parts, start: StepGiven): GapAnswer {
  const { images, values, sums, seen, blame, gradients, scale, learningRate } = start;
  const call = parts[gap] as (...given: unknown[]) => unknown;
  const tell = (got: unknown): GapAnswer => ({ gap, values: numbersOf(got), given: brief(got) });
  switch (gap) {
    case 'forward':
      return tell(call(images.slice(), values[0]!.slice(), values[1]!.slice()));
    case 'backward':
      return tell(call(blame.slice(), values[2]!.slice(), seen.slice()));
    case 'clip': {
      const both = [call(copies(gradients)), call(gradients.map((each) => each.map((g) => g / 100)))];
      const odd = both.find((got) => typeof got !== 'number');
      return odd === undefined && both.every((got) => typeof got === 'number')
        ? tell(both)
        : { gap, values: null, given: brief(odd) };
    }
    case 'adagrad': {
      const after = copies(values);
      after.forEach((value, v) => {
        call(value, sums[v]!.slice(), gradients[v]!.slice(), scale, learningRate);
      });
      return tell(after.flatMap((value) => [...value]));
    }
  }
}

/** A step changes what is in the arrays; other arrays in their place are lost on the page. */
function areLike(values: readonly unknown[], before: readonly Float32Array[]): boolean {
  return (
    values.length === before.length &&
    before.every(({ length }, v) => {
      const array = values[v];
      return isFloat32(array) && array.length === length;
    })
  );
}

/** Whichever global object made it. */
function isFloat32(value: unknown): value is Float32Array {
  return Object.prototype.toString.call(value) === '[object Float32Array]';
}

function copies(arrays: readonly Float32Array[]): Float32Array[] {
  return arrays.map((array) => array.slice());
}

/** Null for what is no array; what is no number in it is NaN. */
function numbersOf(value: unknown): Float64Array | null {
  if (Array.isArray(value)) return Float64Array.from(value, (each) => (typeof each === 'number' ? each : Number.NaN));
  if (!ArrayBuffer.isView(value) || value instanceof DataView) return null;
  return Float64Array.from(value as Float32Array, Number);
}
