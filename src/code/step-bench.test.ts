import { describe, expect, it } from 'vitest';
import { tinyRecord } from '../runs/fixtures/tiny-record.ts';
import type { StepTask } from '../runs/protocol.ts';
import { createStepBench, furthestApart, type StepProgress } from './step-bench.ts';
import { expectedOf, GAPS } from './step-gaps.ts';

const values = [2, 1, 2, 2].map((length) => new Float32Array(length));
const task = {
  images: Uint8Array.of(0, 255, 51, 102),
  labels: Uint8Array.of(3, 4),
  batches: Int32Array.of(0, 1),
  values,
  sums: values,
  first: {
    seen: Float32Array.of(1, 2),
    blame: new Float32Array(2),
    back: Float32Array.of(0.5, 0.25),
    gradients: values,
    norm: 50,
    scales: [0.1, 1],
    values,
  },
} satisfies Partial<StepTask> as unknown as StepTask;
const right = GAPS.map((gap) => ({ gap, values: Float64Array.from(expectedOf(task)[gap]), given: '' }));

function bench({ trains = true, reads = true } = {}) {
  const evaluated: (readonly Float32Array[])[] = [];
  const shown: StepProgress[] = [];
  const made = createStepBench({
    task,
    batchSize: 2,
    trainPlain: () => Promise.resolve(trains ? tinyRecord() : { code: 'not-trained', values: {} }),
    evaluate(given) {
      evaluated.push(given);
      return Promise.resolve(reads ? { crossEntropy: 0.5, accuracy: 0.9 } : { code: 'not-loaded', values: {} });
    },
  });
  const compare = (answers = right) => made.compare(answers, (next) => shown.push(next), new AbortController().signal);
  return { made, compare, shown, evaluated };
}

describe('a training step of the reader’s own', () => {
  it('is trained with only if all gaps agree', async () => {
    const { compare, shown } = bench();
    const [forward, ...others] = right;
    expect(await compare([{ ...forward!, values: Float64Array.of(1, 3) }, ...others])).toBeNull();
    expect(shown.at(-1)).toMatchObject({ plain: null, gaps: [{ kind: 'differs', wrong: 1 }, {}, {}, {}] });
    const job = await compare();
    expect(job).toMatchObject({ batchSize: 2, ends: tinyRecord().periods.map(({ step }) => step) });
    expect(shown.at(-1)?.plain).toEqual(tinyRecord());
  });

  it('is not trained with if there is nothing to compare it with', async () => {
    expect(await bench({ trains: false }).compare()).toEqual({ code: 'not-trained', values: {} });
  });

  it('is evaluated after each period', async () => {
    const { made, compare, shown } = bench();
    await compare();
    expect(await made.period(10, values)).toBeNull();
    expect(await made.period(20, values)).toBeNull();
    expect(shown.at(-1)?.own).toEqual([10, 20].map((step) => ({ step, crossEntropy: 0.5, accuracy: 0.9 })));
  });

  it('ends where its weights are no numbers any more, or not those it began with', async () => {
    const { made, evaluated } = bench();
    const problem = { code: 'step-not-finite', values: { step: 10 } };
    expect(await made.period(10, values.with(1, Float32Array.of(Number.NaN)))).toEqual(problem);
    expect(await made.period(10, values.with(1, Float32Array.of(Infinity)))).toEqual(problem);
    expect(await made.period(10, values.with(1, new Float32Array(7)))).toEqual(problem);
    expect(evaluated).toEqual([]);
  });

  it('says that the images could not be read', async () => {
    expect(await bench({ reads: false }).made.period(10, values)).toEqual({ code: 'not-loaded', values: {} });
  });
});

it('curves are as far apart as where they are furthest', () => {
  const plain = tinyRecord();
  const own = plain.periods.map(({ step, validation }, at) => ({
    step,
    accuracy: 0,
    crossEntropy: validation.crossEntropy + 0.01 * at,
  }));
  expect(furthestApart({ gaps: [], plain, own })).toBeCloseTo(0.01 * (own.length - 1), 10);
  expect(furthestApart({ gaps: [], plain, own: own.slice(1) })).toBeNull();
  expect(furthestApart({ gaps: [], plain: null, own })).toBeNull();
});
