import type { RecordedRuns } from '../exercises/recorded-runs.ts';
import type { PeriodRecord } from '../training/training-event.ts';
import { NARROW, type Frame } from './frame.ts';
import { LABEL_SIZE, TICK_SIZE, textWidth } from './label.ts';
import { gridTicks, linearScale, type Scale } from './scale.ts';

/** What a model that guesses gets: nine of ten images wrong, each costing −ln 1e−15. */
export const GUESSING_LOG_LOSS = -0.9 * Math.log(1e-15);

/** Where everything of a loss chart stands. */
export interface LossFrame extends Frame {
  readonly narrow: boolean;
  readonly xDomain: readonly [number, number];
  readonly xRange: readonly [number, number];
  readonly yDomain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly toX: Scale;
  readonly toY: Scale;
}

/**
 * @param periods the reports so far; log loss may be not finite, such values are left out
 * @param total periods the whole run has, at least 1
 * @param recorded runs whose range the frame must hold as well, so that it stays put while a run goes on
 * @param endLabels the texts beside the lines' ends, which the right margin makes room for
 */
export function lossFrame(
  periods: readonly PeriodRecord[],
  total: number,
  recorded: RecordedRuns | null,
  width: number,
  endLabels: readonly string[],
): LossFrame {
  const values = periods.flatMap(({ training, validation }) => [training.logLoss, validation.logLoss]);
  if (recorded) {
    const { p10, p90 } = recorded.validationLogLoss;
    values.push(...p10, ...p90, ...recorded.trainingLogLossMedian);
  }
  return frameFor(values, total, width, endLabels);
}

/** The same for losses of any kind. @param values all that the frame must hold; those that are not finite are left out */
export function frameFor(
  values: readonly number[],
  total: number,
  width: number,
  endLabels: readonly string[],
): LossFrame {
  const narrow = width < NARROW;
  const yDomain = lossDomain(values);
  const ticks = gridTicks(...yDomain);
  const beside = Math.max(0, ...endLabels.map((label) => textWidth(label, LABEL_SIZE))) + 14;
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(String(tick), TICK_SIZE)))) + 18;
  const right = Math.round(narrow ? width - 14 : width - Math.max(86, beside));
  const height = narrow ? 280 : 310;
  const bottom = height - 40;
  const top = 10;
  const xDomain: [number, number] = total > 1 ? [1, total] : [0.5, 1.5];
  const xRange: [number, number] = [left + 14, right];
  return {
    narrow,
    width,
    height,
    left,
    right,
    top,
    bottom,
    xDomain,
    xRange,
    yDomain,
    ticks,
    toX: linearScale(xDomain, xRange),
    toY: linearScale(yDomain, [bottom, top]),
  };
}

/**
 * Starts at zero unless that would waste nearly half of the frame. Before the first report and without recorded
 * runs it reaches to a little above guessing, where every untrained model is.
 */
function lossDomain(values: readonly number[]): [number, number] {
  const finite = values.filter((value) => Number.isFinite(value));
  if (finite.length === 0) return [0, 35];
  const low = Math.min(...finite);
  const high = Math.max(...finite, 0.1);
  if (high > 10 || low < 0.45 * high) return [0, high * 1.06];
  // Two nearly equal values would otherwise be torn apart to the frame's full height.
  const span = Math.max(high - low, high * 0.3);
  return [high - 1.14 * span, high + 0.06 * span];
}
