import { HTML_LANG, type Language } from '../../i18n/languages.ts';
import type { EngineId } from '../../training/engines/engines.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import type { Confusion } from '../../training/training-event.ts';
import type { Lane } from './lanes.ts';

/** An engine that came to the end. */
export interface Finish {
  readonly engine: EngineId;
  readonly record: RunRecord;
  readonly stepMs: number;
}

/** How far two runs of the same exercise and seed lie apart. */
export interface Difference {
  /** Images that stand in another cell of the confusion matrix; at least, for two may have changed places. */
  readonly images: number;
  /** Largest difference in any period, in training or validation. */
  readonly logLoss: number;
  readonly crossEntropy: number;
}

export function finishes(lanes: readonly Lane[]): Finish[] {
  return lanes.flatMap(({ engine, end }) =>
    end?.outcome === 'done' ? [{ engine, record: end.record, stepMs: end.stepMs }] : [],
  );
}

/** What the others are held against: the engine that is easiest to check by reading it, or the first that finished. */
export function referenceOf(finished: readonly Finish[]): Finish | undefined {
  return finished.find(({ engine }) => engine === 'plain') ?? finished[0];
}

export function differenceOf(record: RunRecord, reference: RunRecord): Difference {
  const largest = (measure: 'logLoss' | 'crossEntropy') =>
    Math.max(
      0,
      ...record.periods.flatMap(({ training, validation }, i) => {
        const other = reference.periods[i];
        if (!other) return [];
        return [
          Math.abs(training[measure] - other.training[measure]),
          Math.abs(validation[measure] - other.validation[measure]),
        ];
      }),
    );
  return {
    images: imagesMoved(record.confusion ?? [], reference.confusion ?? []),
    logLoss: largest('logLoss'),
    crossEntropy: largest('crossEntropy'),
  };
}

/** An image that moves leaves one cell and enters another of its row. */
function imagesMoved(counts: Confusion, others: Confusion): number {
  const moved = counts.flatMap((row, truth) =>
    row.map((count, read) => Math.abs(count - (others[truth]?.[read] ?? 0))),
  );
  return moved.reduce((sum, count) => sum + count, 0) / 2;
}

/** The two ends of the field; undefined while fewer than two have finished. */
export function extremes(
  finished: readonly Finish[],
): { readonly fastest: Finish; readonly slowest: Finish } | undefined {
  if (finished.length < 2) return undefined;
  const byTime = [...finished].sort((a, b) => a.record.elapsedMs - b.record.elapsedMs);
  return { fastest: byTime[0]!, slowest: byTime[byTime.length - 1]! };
}

/**
 * Three significant digits at most, and no exponent a page could not show.
 *
 * @example
 * formatFigure(0.5234) // 0.523
 * formatFigure(12345)  // 12345
 */
export function formatFigure(value: number): string {
  if (value >= 100) return String(Math.round(value));
  return value.toPrecision(value >= 0.1 ? 3 : 2);
}

/** A large number in the words of the language: 3.11 million, 311万. */
export function formatLarge(value: number, language: Language): string {
  const format = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 } as const;
  return value.toLocaleString(HTML_LANG[language], format);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A small difference: 0, 0.014, 1.2 × 10⁻⁷. */
export function formatTiny(value: number): string {
  if (value === 0) return '0';
  if (value >= 0.001) return value.toPrecision(2);
  const [digits, exponent = ''] = value.toExponential(1).split('e-');
  const raised = exponent.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
  return `${digits} × 10⁻${raised}`;
}
