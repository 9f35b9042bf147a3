import { LOG_LOSS_OF_AN_ERROR } from '../../training/metrics.ts';
import type { PeriodRecord } from '../../training/training-event.ts';
import { GUESSING_ACCURACY } from '../parts/confusion-cells.ts';
import { trend } from './trend.ts';

/** What a loss curve shows, to be said as the figure's title. Losses are the notebook's log loss. */
export type Finding =
  | { readonly kind: 'first'; readonly loss: number }
  | { readonly kind: 'soFar'; readonly from: number; readonly to: number; readonly period: number }
  | { readonly kind: 'sureAndWrong' | 'guessing'; readonly loss: number }
  | { readonly kind: 'plateau'; readonly period: number }
  | { readonly kind: 'memorising'; readonly period: number }
  | { readonly kind: 'falling'; readonly from: number; readonly to: number }
  | { readonly kind: 'unsettled'; readonly to: number }
  /** A run cut short. */
  | { readonly kind: 'few'; readonly to: number; readonly count: number }
  | { readonly kind: 'rising'; readonly period: number };

/** What one point of accuracy is in log loss; a curve that moves by less over many periods has gone flat. */
const POINT = LOG_LOSS_OF_AN_ERROR / 100;
/** Periods a curve is judged by: enough to tell a trend from scatter, few enough to leave out the fall at the start. */
const LATE = 6;
/** Below that no trend can be told from scatter. */
const FEW = 5;
/** Right answers given a hundredth on average. Guessing gives them a tenth, −ln .1 ≈ 2.303. */
const SURE_AND_WRONG = -Math.log(0.01);

/** Whether we can rule out that the curve moves by a point of accuracy over these values. */
function isFlat(losses: readonly number[]): boolean {
  const line = trend(losses);
  return line !== null && Math.abs(line.fall) + line.noise < POINT;
}

/**
 * The one thing to see in a curve. While the run goes on, only how far it came; then whether it still falls, judged by
 * the trend of its last periods against how much they scatter.
 *
 * @param settled whether the run has ended
 */
export function findFinding(periods: readonly PeriodRecord[], settled: boolean): Finding | null {
  const last = periods.at(-1);
  const first = periods[0];
  if (!last || !first) return null;
  const losses = periods.map((period) => period.validation.logLoss);
  const from = losses[0]!;
  const to = last.validation.logLoss;
  if (periods.length === 1) return { kind: 'first', loss: to };
  if (!settled) return { kind: 'soFar', from, to, period: periods.length };

  const reads = last.validation.accuracy >= GUESSING_ACCURACY;
  if (!reads && last.validation.crossEntropy > SURE_AND_WRONG) return { kind: 'sureAndWrong', loss: to };
  const late = trend(losses.slice(-LATE));
  if (late && late.fall > late.noise && to < from) return { kind: 'falling', from, to };
  if (!reads) return { kind: 'guessing', loss: to };
  if (late && -late.fall > Math.max(late.noise, POINT)) {
    return { kind: 'rising', period: losses.indexOf(Math.min(...losses)) + 1 };
  }
  let flat = Math.max(0, losses.length - LATE);
  if (losses.length < FEW) return { kind: 'few', to, count: losses.length };
  if (!isFlat(losses.slice(flat))) return { kind: 'unsettled', to };
  while (flat > 0 && isFlat(losses.slice(flat - 1))) flat--;
  const training = trend(periods.slice(flat).map((period) => period.training.logLoss));
  const learnsOn = training && training.fall > Math.max(training.noise, POINT);
  return { kind: learnsOn ? 'memorising' : 'plateau', period: flat + 1 };
}
