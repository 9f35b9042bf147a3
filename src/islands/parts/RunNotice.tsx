import type { Exercise } from '../../exercises/exercise.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { isBusy } from '../../runs/life.ts';
import type { Run } from '../../runs/run.ts';
import { sentenceGap } from './format.ts';
import Icon from './Icon.tsx';

interface Props {
  readonly t: Translator<'lab'>;
  readonly language: Language;
  readonly exercise: Exercise;
  readonly run: Run;
  readonly onRetry: () => void;
  /** Goes on with the unfinished run that waits. */
  readonly onTakeUp: () => void;
  /** Leaves it as it is. */
  readonly onDismiss: () => void;
  /** Sets the solution's learning rate and trains. */
  readonly onTame: () => void;
}

/** What happened, what is safe, and one thing to do, where a run did not simply go its way. */
export default function RunNotice({ t, language, exercise, run, onRetry, onTakeUp, onDismiss, onTame }: Props) {
  const { state, record, fault, engine } = run;
  const lost = engine?.reason.cause === 'failed' ? engine.reason.engine : null;
  /** Whether the engine that took over had something to go on from. */
  const goesOn = (record?.engines.at(-1)?.fromStep ?? 0) > 0;
  const gap = sentenceGap(language);
  const kept = record?.periods.length ?? 0;
  if (state === 'failed' && fault) {
    return (
      <div class="notice bad" role="alert">
        <Icon name="warning" />
        <div>
          <p>
            <b>{t(`fault.${fault.code}`)}</b>
          </p>
          <p>
            {t(
              fault.code === 'engine-failed' && engine?.id === 'plain'
                ? 'fault.engine-failed.body.plain'
                : `fault.${fault.code}.body`,
            )}
            {gap}
            {kept > 0 && t('fault.kept', { count: kept })} <code>{fault.code}</code>
          </p>
          <button class="btn" type="button" onClick={onRetry}>
            <Icon name="again" />
            {t('action.retry')}
          </button>
        </div>
      </div>
    );
  }
  if (state === 'diverged' && record) {
    const { learningRate } = record.source.knobs;
    const better = exercise.initial.learningRate;
    const loss = record.periods.at(-1)?.validation.logLoss;
    const hopeless = loss !== undefined && record.periods.length >= 3 && loss > 25;
    return (
      <div class="notice bad" role="alert">
        <Icon name="warning" />
        <div>
          <p>
            <b>
              {learningRate > better ? t('notice.diverged.title', { rate: learningRate }) : t('notice.diverged.other')}
            </b>
          </p>
          <p>{hopeless ? t('notice.diverged.body', { loss: loss.toFixed(1) }) : t('notice.diverged.infinite')}</p>
          {learningRate !== better && (
            <button class="btn" type="button" onClick={onTame}>
              <Icon name="again" />
              {t('notice.diverged.action', { rate: better })}
            </button>
          )}
        </div>
      </div>
    );
  }
  return (
    <>
      {lost && state !== 'idle' && (
        <div class="notice" role="status">
          <Icon name="swap" />
          <div>
            <p>
              <b>{t(goesOn ? 'notice.engine.title' : 'notice.engine.title.start', { lost })}</b>
            </p>
            <p>{t(goesOn ? 'notice.engine.body' : 'notice.engine.body.start', { engine: engine?.id ?? '', lost })}</p>
          </div>
        </div>
      )}
      {run.waiting && !isBusy(state) && (
        <div class="notice" role="status">
          <Icon name="pause" />
          <div>
            <p>{t('unfinished', { seed: run.waiting.seed })}</p>
            <p class="actions">
              <button class="btn" type="button" onClick={onTakeUp}>
                <Icon name="train" />
                {t('unfinished.takeUp')}
              </button>
              <button class="btn" type="button" onClick={onDismiss}>
                {t('unfinished.dismiss')}
              </button>
            </p>
          </div>
        </div>
      )}
      {run.kept?.kept && run.kept.weightsRemoved > 0 && (
        <p class="fig-sub" role="status">
          {t('kept.weightsRemoved', { count: run.kept.weightsRemoved })}
        </p>
      )}
      {run.kept?.kept === false && (
        <div class="notice" role="status">
          <Icon name="warning" />
          <div>
            <p>
              <b>{t('fault.storage-failed')}</b>
            </p>
            <p>{t(`kept.${run.kept.why}`)}</p>
          </div>
        </div>
      )}
    </>
  );
}
