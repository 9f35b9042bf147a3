import { useRef, useState } from 'preact/hooks';
import type { ExerciseId } from '../../exercises/exercise.ts';
import { exercises } from '../../exercises/exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import { isBusy } from '../../runs/life.ts';
import { useAhead } from '../parts/use-ahead.ts';
import { DEFAULT_SEED } from '../parts/knob-text.ts';
import RunProgress from '../parts/RunProgress.tsx';
import { runStatus } from '../parts/run-status.ts';
import { useLater } from '../parts/use-later.ts';
import StepScrubber from './StepScrubber.tsx';
import { usePalette } from './use-palette.ts';
import { useWeights } from './use-weights.ts';
import { distinctSnapshots, PINNED_STEPS } from './steps.ts';
import ShownRun from './ShownRun.tsx';
import Scale from './Scale.tsx';
import { loadPainter } from './Canvas.tsx';
import Sheet, { type StoredSheet } from './Sheet.tsx';

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly exercise: ExerciseId;
  /** Of a run with the exercise's solution, at each step to look at; the last is its end. */
  readonly stored: readonly StoredSheet[];
}

const loadRunNotice = () => import('../parts/RunNotice.tsx');

/** Seed and engine as link and labs have them; where what reads them cannot be fetched, as without a link. */
const wishOf = (exercise: ExerciseId) =>
  import('../parts/wishes.ts').then(
    ({ wishFor }) => wishFor(exercise),
    () => ({ seed: DEFAULT_SEED, wanted: 'auto' }) as const,
  );

/** The first layer of one run at three moments; the third follows the slider together with curve and matrix. */
export default function WeightSheets({ language, strings, exercise: id, stored }: Props) {
  const t = translator(language, 'weights', strings);
  const lab = translator(language, 'lab', strings);
  const exercise = exercises[id];
  const { run, slot, snapshots, pinned, limit, neuron, choose } = useWeights(id);
  const palette = usePalette();
  const [own, setOwn] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  // Null follows the last snapshot, so that a run can be watched as it goes.
  const [place, setPlace] = useState<number | null>(null);
  const lastIndex = snapshots.length - 1;
  const index = Math.min(place ?? lastIndex, lastIndex);
  const shown = snapshots[index] ?? null;
  const steps = run.request?.source.knobs.steps ?? exercise.solution.steps;
  const RunNotice = useLater(loadRunNotice, slot !== null, [lab]);
  const status = runStatus(lab, language, exercise, run);
  const framed = pointed !== null && shown && pointed < shown.layers[0]!.units ? pointed : neuron;
  const train = () => {
    setPlace(null);
    void wishOf(id).then((wish) => slot?.start({ knobs: exercise.solution, ...wish }));
  };
  const tame = () => {
    if (!run.record) return;
    const {
      source: { knobs },
      seed,
    } = run.record;
    void wishOf(id).then(({ wanted }) =>
      slot?.start({ knobs: { ...knobs, learningRate: exercise.initial.learningRate }, seed, wanted }),
    );
  };
  const section = useRef<HTMLElement>(null);
  useAhead(section, slot !== null, () => {
    loadPainter().catch(() => undefined);
    void wishOf(id).then((wish) => slot?.warmUp({ knobs: exercise.solution, ...wish }, { data: true }));
  });
  const labelled = distinctSnapshots([...pinned, snapshots.at(-1)])
    .map(({ step }) => step)
    .join(',');
  const look = { t, palette, limit, own, neuron, framed, onPoint: setPointed, onChoose: choose };

  return (
    <section
      ref={section}
      class="plate weight-sheets"
      aria-label={t('sheets.name')}
      data-exercise={id}
      data-engine={run.engine?.id ?? ''}
      data-state={run.state}
    >
      <ShownRun
        t={t}
        lab={lab}
        exercise={exercise}
        run={run}
        slot={slot}
        storedSeed={stored[0]!.seed}
        onTrain={train}
      />
      <RunProgress t={lab} status={status} announcement={run.state === 'idle' ? '' : status.what} />
      {RunNotice && (
        <RunNotice
          t={lab}
          language={language}
          exercise={exercise}
          run={run}
          onRetry={() => slot?.retry()}
          onTakeUp={() => slot?.takeUp()}
          onDismiss={() => slot?.dismiss()}
          onTame={tame}
        />
      )}
      {shown ? (
        <StepScrubber
          t={t}
          id={`weights-${id}-step`}
          snapshots={snapshots}
          index={index}
          onIndex={(next) => {
            setPlace(next === lastIndex ? null : next);
          }}
          steps={steps}
          labelled={labelled}
        />
      ) : (
        <p class="scrub-room fig-sub">{t(isBusy(run.state) ? 'sheets.soon' : 'sheets.empty')}</p>
      )}
      <div class="sheets">
        {PINNED_STEPS.map((step, i) => (
          <Sheet key={step} {...look} snapshot={pinned[i] ?? null} stored={stored[i]!} pinnedAt={step} />
        ))}
        <Sheet {...look} snapshot={shown} stored={stored[stored.length - 1]!} pinnedAt={null} />
      </div>
      <div class="wbar">
        <Scale t={t} limit={shown ? limit : stored[0]!.limit} own={own} />
        {shown && (
          <p class="fig-sub weight-hint">
            <b>{t('neuron.framed', { neuron: framed })}</b>
            {t('sheets.hint')}
          </p>
        )}
        <fieldset class="scale-switch">
          <legend class="fig-sub">{t('scale.choose')}</legend>
          <span class="seg">
            {[false, true].map((each) => (
              <label key={String(each)}>
                <input
                  type="radio"
                  name={`weights-${id}-scale`}
                  checked={own === each}
                  disabled={!slot}
                  onChange={() => {
                    setOwn(each);
                  }}
                />
                {t(each ? 'scale.own' : 'scale.shared')}
                {each && <code lang="en">pink</code>}
              </label>
            ))}
          </span>
        </fieldset>
      </div>
    </section>
  );
}
