import type { RunRecord } from '../runs/run-record.ts';
import type { CellEnd, Output } from './run-cell.ts';
import { furthestApart, type StepProgress } from './step-bench.ts';
import type { GapResult } from './step-gaps.ts';
import type { Check } from './code-exercise.ts';

/** What a check found: what the code did, in a value that its sentence takes. */
export interface Verdict {
  readonly check: Check;
  /** Null where the code did nothing the check could look at. */
  readonly got: number | string | null;
  readonly met: boolean;
}

/** What a run of a cell is judged by. */
export interface Evidence {
  readonly end: Pick<CellEnd, 'outputs' | 'runs' | 'testOpened'>;
  /** Runs that the code was given; the others are its own. */
  readonly given: RunRecord | null;
  /** Settings in which the code differs from the starter; null where it cannot be read back. */
  readonly settingsChanged: number | null;
  /** Accuracy of the given run on the test images, if they were read. */
  readonly testAccuracy: number | null;
}

/** Judges a finished run of a cell, check by check. */
export function judge(checks: readonly Check[], evidence: Evidence): readonly Verdict[] {
  const { runs } = evidence.end;
  const own = evidence.given ? runs.slice(1) : runs;
  const last = own[own.length - 1] ?? null;
  return checks.map((check) => {
    const got = gotFor(check, last, evidence);
    return { check, got, met: got !== null && isMet(check, got, evidence) };
  });
}

function gotFor(check: Check, last: RunRecord | null, evidence: Evidence): number | string | null {
  const { outputs, testOpened } = evidence.end;
  switch (check.kind) {
    case 'hidden-layers':
      return last && (last.source.knobs.hiddenUnits?.length ?? 0);
    case 'accuracy':
      return accuracyOf(last);
    case 'steps':
      return last?.source.knobs.steps ?? null;
    case 'settings-changed':
      return last && evidence.settingsChanged;
    case 'sentence': {
      const texts = outputs.flatMap((output) =>
        'piece' in output && output.piece.kind === 'text' ? output.piece.text.trim() : [],
      );
      return texts.reduce<string | null>((best, text) => (best && best.length >= text.length ? best : text), null);
    }
    case 'shown-accuracy': {
      if (check.set === 'test' && !testOpened) return null;
      const wanted = wantedAccuracy(check.set, evidence);
      const numbers = outputs.flatMap((output) =>
        'piece' in output && output.piece.kind === 'number' ? output.piece.value : [],
      );
      const right = numbers.find((value) => wanted !== null && isSame(value, wanted));
      return right ?? numbers[numbers.length - 1] ?? null;
    }
    case 'test-opened':
      return testOpened ? 1 : null;
    case 'gap': {
      const result = lastStep(outputs)?.gaps.find(({ gap }) => gap === check.gap);
      return result ? wrongIn(result) : null;
    }
    case 'curve': {
      const step = lastStep(outputs);
      return step && furthestApart(step);
    }
  }
}

/** The last training step that the code tried. */
export function lastStep(outputs: readonly Output[]): StepProgress | null {
  return outputs.flatMap((output) => ('step' in output ? output.step : [])).pop() ?? null;
}

/** How many of its numbers are not the course's. */
function wrongIn(result: GapResult): number {
  if (result.kind === 'agrees') return 0;
  return result.kind === 'differs' ? result.wrong : result.total;
}

function isMet(check: Check, got: number | string, evidence: Evidence): boolean {
  switch (check.kind) {
    case 'hidden-layers':
    case 'accuracy':
      return (got as number) >= check.min;
    case 'steps':
      return (got as number) <= check.max;
    case 'settings-changed':
      return got === check.count;
    case 'sentence':
      return (got as string).length >= check.minCharacters;
    case 'shown-accuracy': {
      const wanted = wantedAccuracy(check.set, evidence);
      return wanted !== null && isSame(got as number, wanted);
    }
    case 'test-opened':
      return true;
    case 'gap':
      return got === 0;
    case 'curve':
      return (got as number) <= check.within;
  }
}

function wantedAccuracy(set: 'validation' | 'test', { given, testAccuracy }: Evidence): number | null {
  return set === 'test' ? testAccuracy : accuracyOf(given);
}

/** After the last period, on the validation images. */
function accuracyOf(record: RunRecord | null): number | null {
  const { periods = [] } = record ?? {};
  return periods[periods.length - 1]?.validation.accuracy ?? null;
}

/** Equal to four decimals, which is how accuracies are shown. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.5e-4;
}
