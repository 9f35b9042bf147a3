import type { Translator } from '../../i18n/translator.ts';
import type { Advice, CoachAction } from './coach.ts';
import { formatPercent, formatSigned } from '../parts/format.ts';
import Icon from '../parts/Icon.tsx';

interface Props {
  readonly t: Translator<'lab'>;
  readonly advice: Advice;
  readonly onAction: (action: CoachAction) => void;
}

function adviceText(t: Translator<'lab'>, advice: Advice): string {
  switch (advice.kind) {
    case 'changedOneInside':
    case 'changedOneOutside': {
      const { difference, error } = advice;
      const knob = t(`knob.${advice.knob}`).toLowerCase();
      return t(`coach.${advice.kind}`, { knob, difference: formatSigned(difference), error: error.toFixed(1) });
    }
    case 'medianInside':
    case 'medianOutside': {
      const { difference, error, runs } = advice;
      return t(`coach.${advice.kind}`, { runs, difference: formatSigned(difference), error: error.toFixed(1) });
    }
    case 'changedMany':
      return t('coach.changedMany', { count: advice.count });
    case 'memorising':
      return t('coach.memorising', { gap: advice.gap.toFixed(1) });
    case 'reached':
      return t('coach.reached', { target: formatPercent(advice.target, 0), error: advice.error.toFixed(1) });
    case 'below':
      return t('coach.below', { target: formatPercent(advice.target, 0), missing: advice.missing.toFixed(1) });
    case 'stopped':
    case 'stillFalling':
      return t(`coach.${advice.kind}`);
  }
}

/** One line about what to do next, and one button that does it. */
export default function Coach({ t, advice, onAction }: Props) {
  const { action } = advice;
  return (
    <footer class="next">
      <h4>{t('coach')}</h4>
      <p>{adviceText(t, advice)}</p>
      <button
        class="btn"
        type="button"
        onClick={() => {
          onAction(action);
        }}
      >
        <Icon name="again" />
        {action.type === 'again' && t('coach.action.again')}
        {action.type === 'seed' && t('coach.action.seed', { seed: action.seed })}
        {action.type === 'steps' && t('coach.action.steps', { steps: action.steps })}
      </button>
    </footer>
  );
}
