import type { PeriodRecord } from '../../training/training-event.ts';

/** What a loss curve shows, to be said as the figure's title. Losses are the notebook's log loss. */
export type Finding =
  | { readonly kind: 'first'; readonly loss: number }
  | { readonly kind: 'soFar'; readonly from: number; readonly to: number; readonly period: number }
  | { readonly kind: 'guessing'; readonly loss: number }
  | { readonly kind: 'plateau'; readonly period: number }
  | { readonly kind: 'memorising'; readonly period: number }
  | { readonly kind: 'falling'; readonly from: number; readonly to: number }
  | { readonly kind: 'unsettled'; readonly to: number }
  | { readonly kind: 'rising'; readonly period: number };

/** One point of accuracy is 0.345 of log loss; a flat curve still trembles by about that much. */
const TREMBLE = 0.345;
/** Ten equally likely answers give 0.1; nothing below twice that can be called reading. */
const GUESSING_ACCURACY = 0.2;

/**
 * The one thing to see in a curve. While the run goes on, only how far it came.
 *
 * @param settled whether the run has ended
 */
export function findFinding(periods: readonly PeriodRecord[], settled: boolean): Finding | null {
  const last = periods.at(-1);
  const first = periods[0];
  if (!last || !first) return null;
  const losses = periods.map((period) => period.validation.logLoss);
  const end = last.validation.logLoss;
  if (last.validation.accuracy < GUESSING_ACCURACY && periods.length > 1) return { kind: 'guessing', loss: end };
  if (periods.length === 1) return { kind: 'first', loss: end };
  if (!settled) return { kind: 'soFar', from: first.validation.logLoss, to: end, period: periods.length };

  const lowest = losses.indexOf(Math.min(...losses));
  if (end - losses[lowest]! > 2 * TREMBLE) return { kind: 'rising', period: lowest + 1 };

  // The earliest period after which the curve never leaves the neighbourhood of its end.
  let flat = losses.length - 1;
  while (flat > 0 && Math.abs(losses[flat - 1]! - end) <= TREMBLE) flat--;
  if (flat >= losses.length - 2) {
    const falls = end <= losses[losses.length - 2]! && end < losses[0]!;
    return falls ? { kind: 'falling', from: losses[0]!, to: end } : { kind: 'unsettled', to: end };
  }
  const trainingDrop = periods[flat]!.training.logLoss - last.training.logLoss;
  return trainingDrop > 2 * TREMBLE ? { kind: 'memorising', period: flat + 1 } : { kind: 'plateau', period: flat + 1 };
}
