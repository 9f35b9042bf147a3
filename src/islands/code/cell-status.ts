import { lastStep } from '../../code/judge.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { RunStatus } from '../parts/run-status.ts';
import { formatCount, formatSeconds } from '../parts/format.ts';
import type { CellView } from './cell.ts';

/**
 * The line under the editor: what the cell is doing, or what became of the last run.
 *
 * @param stale the code was changed since
 */
export function cellStatus(t: Translator<'cell'>, language: Language, view: CellView, stale = false): RunStatus {
  const { state, problem, refused, verdicts, progress, elapsedMs } = view;
  const at = problem?.line ? t('status.line', { line: problem.line }) : '';
  const took = elapsedMs > 0 ? t('status.took', { seconds: formatSeconds(elapsedMs) }) : '';
  const hasEnded = state === 'passed' || state === 'failed' || state === 'stopped' || state === 'error';
  if (stale && hasEnded) {
    // Code that never began left nothing that could be mistaken.
    const what = t(progress ? 'status.stale' : 'status.idle');
    return { icon: null, what, rest: '', detail: '', percent: 0 };
  }
  switch (state) {
    case 'idle':
      return {
        icon: null,
        what: t('status.idle'),
        rest: '',
        detail: '',
        percent: 0,
      };
    case 'loading':
      return { icon: 'loading', what: t('status.starting'), rest: '', detail: '', percent: 0 };
    case 'running': {
      if (view.seal) return { icon: 'lock', what: t('status.seal'), rest: '', detail: '', percent: 0 };
      const training =
        progress?.outputs.flatMap((output) => ('training' in output ? output.training : [])).pop() ?? null;
      const { steps } = training?.source.knobs ?? { steps: 0 };
      const step = training?.periods[training.periods.length - 1]?.step ?? 0;
      if (progress?.waitsFor === 'train' && training)
        return {
          icon: 'train',
          what: t('status.training', { step: formatCount(step, language), steps: formatCount(steps, language) }),
          rest: '',
          detail: '',
          percent: (100 * step) / steps,
        };
      const own = progress && lastStep(progress.outputs);
      if (own?.plain) {
        const done = own.own[own.own.length - 1]?.step ?? 0;
        const all = own.plain.source.knobs.steps;
        const begun = own.plain.outcome !== null;
        const what = begun
          ? t('status.own', { step: formatCount(done, language), steps: formatCount(all, language) })
          : t('status.plain');
        return { icon: 'train', what, rest: '', detail: '', percent: begun ? (100 * done) / all : 0 };
      }
      if (progress?.waitsFor === 'tensorflow')
        return { icon: 'loading', what: t('status.tensorflow'), rest: '', detail: '', percent: 0 };
      const what = progress?.waitsFor ? t(progress.waitsFor === 'train' ? 'status.loading' : 'status.reading') : null;
      return { icon: 'train', what: what ?? t('status.running'), rest: '', detail: '', percent: 0 };
    }
    case 'passed':
    case 'failed': {
      const met = verdicts?.filter((verdict) => verdict.met).length ?? 0;
      const total = verdicts?.length ?? 0;
      return {
        icon: 'done',
        what: t('status.finished'),
        rest: met === total ? t('status.all', { total }) : t('status.checks', { met, total }),
        detail: took,
        percent: 100,
      };
    }
    case 'stopped':
      return { icon: 'stop', what: t('status.stopped'), rest: '', detail: took, percent: 0 };
    case 'error':
      return {
        icon: 'warning',
        what: t(refused ? 'status.refused' : 'status.failed'),
        rest: at,
        detail: t(refused ? 'status.nothing' : 'status.safe'),
        percent: 0,
      };
  }
}
