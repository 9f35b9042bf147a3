import { finalLayers, type RunRecord } from '../runs/run-record.ts';
import type { TrainedRun } from './cell-message.ts';

/** A record as the reader's code sees it. */
export function trainedRun(run: number, record: RunRecord): TrainedRun {
  const last = record.periods[record.periods.length - 1];
  return {
    run,
    accuracy: last?.validation.accuracy ?? Number.NaN,
    crossEntropy: last?.validation.crossEntropy ?? Number.NaN,
    periods: record.periods.map(({ step, training, validation }) => ({ step, training, validation })),
    confusion: record.confusion ?? [],
    weights: (finalLayers(record) ?? []).map(({ weights }) => Float32Array.from(weights)),
    settings: { ...record.source.knobs, seed: record.seed },
    seconds: record.elapsedMs / 1000,
  };
}
