import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Advice, CoachAction } from './coach.ts';
import { formatCount, formatPercent, formatSigned } from '../parts/format.ts';
import Icon from '../parts/Icon.tsx';

interface Props {
  readonly t: Translator<'lab'>;
  readonly language: Language;
  readonly advice: Advice;
  readonly onAction: (action: CoachAction) => void;
}

function adviceText(t: Translator<'lab'>, language: Language, advice: Advice): string {
  switch (advice.kind) {
    case 'changedOneInside':
    case 'changedOneOutside': {
      const { difference, images, differing } = advice;
      return t(`coach.${advice.kind}`, {
        knob: t(`knob.${advice.knob}`).toLowerCase(),
        difference: formatSigned(difference),
        images: formatCount(images, language),
        differing: formatCount(differing, language),
      });
    }
    case 'changedSeedToo':
      return t('coach.changedSeedToo', {
        knob: t(`knob.${advice.knob}`).toLowerCase(),
        seed: advice.action.seed,
      });
    case 'medianInside':
    case 'medianOutside': {
      const { difference, runs, farther } = advice;
      return t(`coach.${advice.kind}`, { runs, farther, difference: formatSigned(difference) });
    }
    case 'changedMany':
      return t('coach.changedMany', { count: advice.count });
    case 'memorising':
      return t('coach.memorising', { gap: advice.gap.toFixed(1) });
    case 'reached':
      return t('coach.reached', { target: formatPercent(advice.target, 0) });
    case 'below':
    case 'unclear':
      return t(`coach.${advice.kind}`, { target: formatPercent(advice.target, 0), missing: advice.missing.toFixed(1) });
    case 'stopped':
    case 'stillFalling':
    case 'sureAndWrong':
      return t(`coach.${advice.kind}`);
  }
}

/** One line about what to do next, and one button that does it. */
export default function Coach({ t, language, advice, onAction }: Props) {
  const { action } = advice;
  return (
    <footer class="next">
      <h4>{t('coach')}</h4>
      <p>{adviceText(t, language, advice)}</p>
      <button
        class="btn"
        type="button"
        onClick={() => {
          onAction(action);
        }}
      >
        <Icon name="again" />
        {t(`coach.action.${action.type}`, {
          seed: action.seed,
          steps: action.knobs.steps,
          rate: action.knobs.learningRate,
        })}
      </button>
    </footer>
  );
}
