import type { ComponentChildren } from 'preact';
import type { ExerciseId } from '../../exercises/exercise.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import { isBusy } from '../../runs/life.ts';
import { usePalette } from './use-palette.ts';
import { useWeights } from './use-weights.ts';
import '../parts/trusted-slots.ts';
import { neuronsAround } from './neurons.ts';
import { distinctSnapshots } from './steps.ts';
import Canvas from './Canvas.tsx';
import Scale from './Scale.tsx';

/** Neurons shown: the chosen one and its neighbours. */
export const SHOWN = 5;

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly exercise: ExerciseId;
  /** The same of the stored run, until there is another. */
  readonly stored?: ComponentChildren;
}

/** The same few neurons on one scale and, as the original notebook drew them, each on its own. */
export default function TileScales({ language, strings, exercise, stored }: Props) {
  const t = translator(language, 'weights', strings);
  const { run, pinned, last, limit, neuron } = useWeights(exercise);
  const palette = usePalette();
  if (!last) {
    const text = t(isBusy(run.state) ? 'scales.soon' : 'scales.waiting');
    return (
      <div class="weights-wait">
        <p class="fig-sub">{text}</p>
        {stored}
      </div>
    );
  }
  const neurons = neuronsAround(neuron, last.layers[0]!.units, SHOWN);
  const tiles = neurons.join(',');
  const range = { from: Math.min(...neurons), to: Math.max(...neurons) };
  const shown = distinctSnapshots([...pinned, last]);
  return (
    <section class="tile-scales" aria-label={t('scales.name')}>
      <div class="pinks">
        {shown.map((snapshot) => {
          const { step } = snapshot;
          const look = { snapshot, palette, limit, tiles, zoom: 2 };
          return (
            <div key={step}>
              <div class="sheet-head">
                <b>{t('sheet.steps', { count: step })}</b>
                <span>{t('scales.neurons', range)}</span>
              </div>
              <Canvas {...look} label={t('scales.shared.name', { ...range, step })} />
              <p class="sheet-note">{t('scales.shared')}</p>
              <Canvas {...look} own label={t('scales.own.name', { ...range, step })} />
              <p class="sheet-note">
                {t('scales.own')}
                <code lang="en">pink</code>
              </p>
            </div>
          );
        })}
      </div>
      <div class="wbar">
        <Scale t={t} limit={limit} />
        <Scale t={t} limit={limit} own />
      </div>
    </section>
  );
}
