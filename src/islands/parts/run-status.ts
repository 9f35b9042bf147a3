import type { Exercise } from '../../exercises/exercise.ts';
import { RECORDED_SECONDS } from '../../exercises/recorded-runs.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Run } from '../../runs/run.ts';
import { formatKilobytes, formatPercent, formatSeconds, timeLeftMs } from './format.ts';
import type { IconName } from './Icon.tsx';
import { sameKnobs } from './knob-text.ts';

/** One line about a run: what it does, how far it is, and at the right what that cost or will cost. */
export interface RunStatus {
  readonly icon: IconName | null;
  readonly what: string;
  readonly rest: string;
  readonly detail: string;
  /** 0 to 100 for the rule above the line. */
  readonly percent: number;
}

/** Periods of a run: ten, or one a step below ten (`periodEnds` in training/batches.ts). */
export function periodCount(steps: number): number {
  return Math.min(10, steps);
}

/** Steps the current run was asked for; 0 without a run. */
function stepsOf(run: Run): number {
  return run.record?.source.knobs.steps ?? run.request?.source.knobs.steps ?? 0;
}

function timeLeft(t: Translator<'lab'>, left: number | null): string {
  if (left === null) return '';
  if (left < 1000) return t('status.left.soon');
  if (left < 90_000) return t('status.left', { seconds: Math.round(left / 1000) });
  return t('status.left.minutes', { minutes: Math.round(left / 60_000) });
}

/** @param exercise decides whether the time the 2018 notebook took may stand beside this run's */
export function runStatus(t: Translator<'lab'>, language: Language, exercise: Exercise, run: Run): RunStatus {
  const steps = stepsOf(run);
  const periods = periodCount(steps);
  const reported = run.record?.periods.length ?? 0;
  const seconds = formatSeconds(run.elapsedMs);
  const values = { step: run.step, steps, periods, period: Math.min(periods, reported + 1) };
  const percent = steps > 0 ? (100 * run.step) / steps : 0;
  switch (run.state) {
    case 'idle':
      return { icon: null, what: t('status.idle'), rest: '', detail: t('status.idle.detail'), percent: 0 };
    case 'loading': {
      const loading = run.loading ?? { loadedBytes: 0, totalBytes: 0, shards: 0, verifiedShards: 0 };
      const share = loading.totalBytes > 0 ? loading.loadedBytes / loading.totalBytes : 0;
      return {
        icon: 'loading',
        what: t('status.loading'),
        rest: t('status.loading.rest', { percent: formatPercent(share, 0) }),
        detail:
          loading.totalBytes > 0
            ? t('status.loading.detail', {
                loaded: formatKilobytes(loading.loadedBytes, language),
                total: formatKilobytes(loading.totalBytes, language),
                shards: loading.shards,
                verified: loading.verifiedShards,
              })
            : '',
        percent: 100 * share,
      };
    }
    case 'preparing':
      return { icon: 'engine', what: t('status.preparing'), rest: '', detail: run.engine?.id ?? '', percent };
    case 'running': {
      const detail = timeLeft(t, timeLeftMs(run.step, steps, run.elapsedMs));
      return { icon: 'train', what: t('status.running'), rest: t('status.running.rest', values), detail, percent };
    }
    case 'paused':
      return {
        icon: 'pause',
        what: t('status.paused'),
        rest: t('status.paused.rest', values),
        detail: t('status.soFar', { seconds }),
        percent,
      };
    case 'done': {
      const comparable = run.record !== null && sameKnobs(run.record.source.knobs, exercise.solution);
      const took = { seconds, recorded: RECORDED_SECONDS };
      return {
        icon: 'done',
        what: t('status.done'),
        rest: t('status.done.rest', values),
        detail: t(comparable ? 'status.took.recorded' : 'status.took', took),
        percent: 100,
      };
    }
    case 'stopped':
    case 'diverged':
    case 'failed': {
      const icon = run.state === 'stopped' ? 'stop' : 'warning';
      const rest = run.step > 0 ? t(`status.${run.state}.rest`, values) : '';
      const detail = reported > 0 ? t('status.periods', { period: reported, periods }) : '';
      return { icon, what: t(`status.${run.state}`), rest, detail, percent };
    }
  }
}
