import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ExerciseId } from '../../exercises/exercise.ts';
import { exercises } from '../../exercises/exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import { isBusy } from '../../runs/life.ts';
import type { CoachAction } from './coach.ts';
import EngineLine from './EngineLine.tsx';
import { formatPercent } from '../parts/format.ts';
import type { FieldName } from '../parts/knob-text.ts';
import Knobs, { fieldId } from './Knobs.tsx';
import RunActions from './RunActions.tsx';
import { loadCharts } from '../parts/Chart.tsx';
import RunProgress from '../parts/RunProgress.tsx';
import RunResults, { loadFigures, loadMatrix } from './RunResults.tsx';
import { runStatus, type RunStatus } from '../parts/run-status.ts';
import { useFields } from './use-fields.ts';
import { useAhead } from '../parts/use-ahead.ts';
import { usePreviousRun } from './use-previous-run.ts';
import { useRun } from '../parts/use-run.ts';
import { useLater } from '../parts/use-later.ts';
import { wishes } from '../parts/wishes.ts';
import '../parts/trusted-slots.ts';

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly exercise: ExerciseId;
  /** Drawn when the page was built: the loss figure and the strip of accuracies before any run. */
  readonly chart?: ComponentChildren;
  readonly strip?: ComponentChildren;
}

/** Of the line that says how a run goes. */
const STATUS_ID = 'lab-status';

const loadRunNotice = () => import('../parts/RunNotice.tsx');
const loadLinkNotes = () => import('./LinkNotes.tsx');
const loadAfterRun = () => import('./AfterRun.tsx');

/** The training card: knobs, progress, results, and what to do next. */
export default function Lab({ language, strings, exercise: id, chart, strip }: Props) {
  const t = translator(language, 'lab', strings);
  const exercise = exercises[id];
  const { run, slot } = useRun(id);
  const fields = useFields(exercise, run);
  const previous = usePreviousRun(run);
  const { state, record } = run;
  const busy = isBusy(state);
  const { engine: wanted } = fields;
  const seed = fields.parsed.ok ? fields.parsed.seed : null;
  useEffect(() => {
    if (seed !== null) wishes.set({ ...wishes.current(), [id]: { seed, wanted } });
  }, [id, seed, wanted]);
  const bad = Object.keys(fields.shown) as FieldName[];

  const train = () => {
    if (state === 'paused') return slot?.resume();
    if (busy) return;
    if (!fields.parsed.ok) {
      fields.leaveAll();
      const first = ([...exercise.knobs.map((knob) => knob.name), 'seed'] as const).find(
        (name) => !fields.parsed.ok && fields.parsed.problems[name],
      );
      if (first) document.getElementById(fieldId(exercise, first))?.focus();
      return;
    }
    const { knobs, seed } = fields.parsed;
    slot?.start({ knobs, seed, wanted, variation: fields.variation });
  };
  const warmUp = (what: { readonly data: boolean }) => {
    if (!fields.parsed.ok || busy) return;
    const { knobs, seed } = fields.parsed;
    slot?.warmUp({ knobs, seed, wanted, variation: fields.variation }, what);
  };
  const warmUpEngine = () => {
    warmUp({ data: false });
  };
  const section = useRef<HTMLElement>(null);
  useAhead(section, slot !== null, () => {
    warmUp({ data: true });
    // Whoever draws with them tells of a failure.
    for (const load of [loadCharts, loadFigures, loadMatrix, loadAfterRun]) load().catch(() => undefined);
  });
  // What offers these is gone once they are followed, and would take the focus along.
  const goToStatus = () => {
    document.getElementById(STATUS_ID)?.focus();
  };
  const follow = ({ knobs, seed }: CoachAction) => {
    if (!record) return;
    goToStatus();
    slot?.start({ knobs, seed, wanted, variation: record.variation });
  };
  const tame = () => {
    if (!record) return;
    goToStatus();
    const knobs = { ...record.source.knobs, learningRate: exercise.initial.learningRate };
    slot?.start({ knobs, seed: record.seed, wanted, variation: record.variation });
  };

  // Steps are heard of more often than periods, and a matrix of a hundred cells takes long to compare with itself.
  const results = useMemo(
    () => (
      <RunResults
        t={t}
        language={language}
        exercise={exercise}
        state={state}
        record={record}
        idleChart={chart}
        idleStrip={strip}
      />
    ),
    [t, language, exercise, state, record, chart, strip],
  );

  const told = runStatus(t, language, exercise, run);
  const last = record?.periods.at(-1);
  const waiting: RunStatus = {
    icon: null,
    what: t('status.invalid', { knobs: bad.map((name) => t(`knob.${name}`).toLowerCase()).join(t('strip.separator')) }),
    rest: '',
    detail:
      record && last
        ? t('status.lastRun', { accuracy: formatPercent(last.validation.accuracy), seed: record.seed })
        : '',
    percent: 0,
  };
  const status = bad.length > 0 && !busy ? waiting : told;
  const news =
    last && state === 'running'
      ? t('announce.period', { period: record!.periods.length, loss: last.validation.logLoss.toFixed(2) })
      : '';
  const announcement =
    state === 'idle'
      ? ''
      : state === 'running'
        ? `${status.what}${news && t('colon')}${news}`
        : status.what + status.rest;
  // On the server there is no link, nor is there a slot.
  const LinkNotes = useLater(loadLinkNotes, slot !== null && location.search !== '', [t]);
  const RunNotice = useLater(loadRunNotice, slot !== null, [t]);
  const AfterRun = useLater(loadAfterRun, state !== 'idle', [t]);

  return (
    <section
      ref={section}
      class="lab wide"
      id="lab"
      aria-labelledby="lab-title"
      data-exercise={id}
      data-engine={run.engine?.id ?? ''}
      data-state={state}
    >
      <header class="lab-head">
        <h3 id="lab-title">{exercise.texts[language].title}</h3>
        <EngineLine t={t} language={language} run={run} fields={fields} disabled={!slot || busy} />
      </header>
      <form
        class="knobs"
        aria-label={t('knobs')}
        noValidate
        onPointerEnter={warmUpEngine}
        onFocusIn={warmUpEngine}
        onSubmit={(event) => {
          event.preventDefault();
          train();
        }}
      >
        <Knobs t={t} language={language} exercise={exercise} fields={fields} disabled={!slot} readOnly={busy} />
        <RunActions
          t={t}
          state={state}
          ready={slot !== null}
          onPause={() => slot?.pause()}
          onStop={() => slot?.stop()}
        />
      </form>
      <RunProgress
        t={t}
        id={STATUS_ID}
        status={status}
        ticks={record?.engines.slice(1).map(({ fromStep }) => (100 * fromStep) / record.source.knobs.steps) ?? []}
        announcement={announcement}
      />
      {LinkNotes && <LinkNotes t={t} exercise={exercise} unknownEngine={fields.unknownEngine} />}
      {RunNotice && (
        <RunNotice
          t={t}
          language={language}
          exercise={exercise}
          run={run}
          onRetry={() => {
            goToStatus();
            slot?.retry();
          }}
          onTakeUp={() => {
            goToStatus();
            slot?.takeUp();
          }}
          onDismiss={() => {
            goToStatus();
            slot?.dismiss();
          }}
          onTame={tame}
        />
      )}
      {results}
      {record && !busy && AfterRun && (
        <AfterRun
          t={t}
          language={language}
          exercise={exercise}
          record={record}
          previous={previous}
          ended={state !== 'failed'}
          onAction={follow}
        />
      )}
    </section>
  );
}
