import type { ExerciseId } from '../../exercises/exercise.ts';
import { exercises } from '../../exercises/exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import { isBusy } from '../../runs/life.ts';
import Icon from '../parts/Icon.tsx';
import { useRun } from '../parts/use-run.ts';
import { wishFor } from '../parts/wishes.ts';

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly exercise: ExerciseId;
}

/** Trains with the solution's knobs in the lab of the same page, and goes there. */
export default function RecipeButton({ language, strings, exercise }: Props) {
  const t = translator(language, 'lab', strings);
  const { run, slot } = useRun(exercise);
  const busy = isBusy(run.state);
  const train = () => {
    if (busy) return;
    const knobs = exercises[exercise].solution;
    slot?.start({ knobs, ...wishFor(exercise) });
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    document.getElementById('lab-status')?.focus({ preventScroll: true });
    document.getElementById('lab')?.scrollIntoView({ behavior: calm ? 'instant' : 'smooth' });
  };
  return (
    <p class="recipe-go">
      <button class="btn" type="button" disabled={!slot} aria-disabled={slot !== null && busy} onClick={train}>
        <Icon name="train" />
        {t('recipe.train')}
      </button>
      {busy && <span class="small soft">{t('recipe.busy')}</span>}
    </p>
  );
}
