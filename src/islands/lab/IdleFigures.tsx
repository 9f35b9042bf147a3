import type { ComponentChildren } from 'preact';
import type { Exercise } from '../../exercises/exercise.ts';
import type { Translator } from '../../i18n/translator.ts';
import IdleAccuracy from './IdleAccuracy.tsx';

interface Props {
  readonly t: Translator<'lab'>;
  readonly exercise: Exercise;
  readonly chart: ComponentChildren;
  readonly strip: ComponentChildren;
}

/** Before a run has shown anything: what it will be measured against, as the page was built. */
export default function IdleFigures({ t, exercise, chart, strip }: Props) {
  return (
    <>
      <figure id="lab-loss">
        <div class="fig-head loss-head">
          <p class="fig-title">{t('loss.idle')}</p>
          <p class="fig-sub">{t('loss.sub')}</p>
        </div>
        {chart}
      </figure>
      <IdleAccuracy t={t} exercise={exercise} strip={strip} />
    </>
  );
}
