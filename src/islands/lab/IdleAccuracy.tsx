import type { ComponentChildren } from 'preact';
import type { Exercise } from '../../exercises/exercise.ts';
import type { Translator } from '../../i18n/translator.ts';
import { formatPercent } from '../parts/format.ts';

interface Props {
  readonly t: Translator<'lab'>;
  readonly exercise: Exercise;
  readonly strip: ComponentChildren;
}

/** Before there is an accuracy: the one to reach, and those of the recorded runs. */
export default function IdleAccuracy({ t, exercise, strip }: Props) {
  const target = formatPercent(exercise.targetAccuracy, 0);
  return (
    <section id="lab-accuracy" aria-label={t('accuracy.target.title')}>
      <p class="fig-title">{t('accuracy.target.title')}</p>
      <p class="big num soft">
        {target}
        <small>%</small>
      </p>
      <p class="fig-sub accuracy-sub">{t('accuracy.target', { target })}</p>
      {exercise.recorded && <figure class="strip-plot">{strip}</figure>}
    </section>
  );
}
