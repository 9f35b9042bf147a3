import type { StepTask, StepValues } from '../runs/protocol.ts';
import type { RunRecord } from '../runs/run-record.ts';
import type { CellProblem } from './cell-problem.ts';
import { compareGap, type GapAnswer, type GapResult } from './step-gaps.ts';

/** What a model scores on the validation images. */
export interface StepScores {
  /** Nats. */
  readonly crossEntropy: number;
  readonly accuracy: number;
}

/** A training step that a reader wrote: how each gap compares, and where it led. */
export interface StepProgress {
  readonly gaps: readonly GapResult[];
  /** The plain engine's run of the same settings; null until it is needed. */
  readonly plain: RunRecord | null;
  /** After each period of training with the reader's step. */
  readonly own: readonly (StepScores & { readonly step: number })[];
}

/** All that the sandbox needs to train with the reader's step. */
export interface StepJob extends Pick<StepTask, 'images' | 'labels' | 'batches'> {
  readonly batchSize: number;
  /** The step after which each period ends. */
  readonly ends: readonly number[];
}

/** The page's side of a training step that the code takes itself. */
export interface StepBench {
  /** @returns what to train with; null while a gap does not agree */
  compare(
    answers: readonly GapAnswer[],
    show: (progress: StepProgress) => void,
    signal: AbortSignal,
  ): Promise<StepJob | CellProblem | null>;
  /** Takes the end of a period. @returns why the training cannot go on */
  period(step: number, values: StepValues): Promise<CellProblem | null>;
}

export interface StepBenchEffects {
  readonly task: StepTask;
  readonly batchSize: number;
  /** The plain engine's run of the same settings. */
  readonly trainPlain: (onRecord: (record: RunRecord) => void, signal: AbortSignal) => Promise<RunRecord | CellProblem>;
  readonly evaluate: (values: StepValues) => Promise<StepScores | CellProblem>;
}

export function createStepBench({ task, batchSize, trainPlain, evaluate }: StepBenchEffects): StepBench {
  let progress: StepProgress = { gaps: [], plain: null, own: [] };
  let tell: (progress: StepProgress) => void = () => undefined;
  const change = (next: Partial<StepProgress>) => {
    progress = { ...progress, ...next };
    tell(progress);
  };
  return {
    async compare(answers, show, signal) {
      tell = show;
      const gaps = answers.map((answer) => compareGap(answer, task));
      change({ gaps, plain: null, own: [] });
      if (!gaps.every(({ kind }) => kind === 'agrees')) return null;
      const plain = await trainPlain((record) => {
        change({ plain: record });
      }, signal);
      if ('code' in plain) return plain;
      change({ plain });
      const { images, labels, batches } = task;
      return { images, labels, batches, batchSize, ends: plain.periods.map(({ step }) => step) };
    },
    async period(step, values) {
      const fits = values.every(({ length }, v) => length === task.values[v]!.length);
      if (!fits || !values.every((array) => array.every(Number.isFinite)))
        return { code: 'step-not-finite', values: { step } };
      const scores = await evaluate(values);
      if ('code' in scores) return scores;
      change({ own: [...progress.own, { step, ...scores }] });
      return null;
    },
  };
}

/** The largest distance between the two curves, in nats; null before both have ended. */
export function furthestApart({ own, plain }: StepProgress): number | null {
  if (!plain || own.length < plain.periods.length) return null;
  return Math.max(
    ...plain.periods.map(({ validation }, index) => Math.abs(validation.crossEntropy - own[index]!.crossEntropy)),
  );
}
