import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import { neuronBars } from '../../charts/neuron-bars.ts';
import type { ExerciseId } from '../../exercises/exercise.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import { isBusy } from '../../runs/life.ts';
import Chart, { type Charts } from '../parts/Chart.tsx';
import { formatCount } from '../parts/format.ts';
import { useNeuronReport } from './use-neuron-report.ts';
import { usePalette } from './use-palette.ts';
import { useWeights } from './use-weights.ts';
import '../parts/trusted-slots.ts';
import Images from './Images.tsx';
import { distinctSnapshots } from './steps.ts';
import Canvas from './Canvas.tsx';

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly exercise: ExerciseId;
  /** The same of the stored run, until there is another. */
  readonly stored?: ComponentChildren;
}

/** One neuron, large, at the three moments; which digits it answers to, and which images most. */
export default function NeuronCloseUp({ language, strings, exercise, stored }: Props) {
  const t = translator(language, 'weights', strings);
  const { run, pinned, last, limit, neuron, mostChanged, choose } = useWeights(exercise);
  const palette = usePalette();
  const { reported, failed, retry } = useNeuronReport(run.record, last, neuron);
  const make = useCallback(
    (_: Charts, width: number) =>
      neuronBars({
        means: Array.from(reported?.report.meanByDigit ?? []),
        width,
        words: {
          name: t('bars.name', { neuron: reported?.neuron ?? 0 }),
          summary: (facts) => t('bars.summary', { ...facts }),
          silentSummary: t('bars.silent'),
          digit: t('bars.digit'),
          output: t('bars.output'),
        },
      }),
    [reported, t],
  );
  if (!last || !run.record) {
    const text = t(isBusy(run.state) ? 'closeUp.soon' : 'closeUp.waiting');
    return (
      <div class="weights-wait">
        <p class="fig-sub">{text}</p>
        {stored}
      </div>
    );
  }
  const shown = distinctSnapshots([...pinned, last]);
  const walk = (by: number) => {
    choose((neuron + by + last.layers[0]!.units) % last.layers[0]!.units);
  };
  const silent = reported?.report.outputs.every((output) => output === 0) === true;

  return (
    <section class="close-up" aria-labelledby="close-up-title">
      <header class="close-up-head">
        <h3 class="fig-title" id="close-up-title" aria-live="polite">
          {t('neuron.title', { neuron })}
        </h3>
        <span class="close-up-walk">
          <button class="btn" type="button" aria-label={t('neuron.previous')} onClick={() => walk(-1)}>
            <span aria-hidden="true">←</span>
          </button>
          <button class="btn" type="button" aria-label={t('neuron.next')} onClick={() => walk(1)}>
            <span aria-hidden="true">→</span>
          </button>
        </span>
        <p class="fig-sub">
          {neuron === mostChanged ? (
            t('neuron.most', { count: last.layers[0]!.units })
          ) : (
            <button class="linkish" type="button" onClick={() => choose(null)}>
              {t('neuron.back', { neuron: mostChanged })}
            </button>
          )}
        </p>
      </header>
      <div class="neuron">
        {shown.map((snapshot) => (
          <figure key={snapshot.step}>
            <Canvas
              snapshot={snapshot}
              palette={palette}
              limit={limit}
              tiles={String(neuron)}
              label={t('neuron.picture', { neuron, step: snapshot.step })}
            />
            <figcaption>{t('sheet.steps', { count: snapshot.step })}</figcaption>
          </figure>
        ))}
        <div class="neuron-answer">
          <p class="fig-title">{t('bars.title')}</p>
          {reported ? (
            <Chart make={make} numbers={t('numbers')} failed={t('curve.failed')}>
              <div class="bars-room" />
            </Chart>
          ) : (
            <>
              <div class="bars-room" />
              <div class="chart-numbers" />
            </>
          )}
          <p class="fig-sub">
            {silent
              ? t('bars.silent')
              : t('bars.sub', {
                  images: formatCount(run.record.dataset.validation, language),
                  step: reported?.step ?? last.step,
                })}
          </p>
        </div>
      </div>
      <Images t={t} reported={reported} failed={failed} onRetry={retry} />
    </section>
  );
}
