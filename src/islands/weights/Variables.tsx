import type { ExerciseId } from '../../exercises/exercise.ts';
import { exercises } from '../../exercises/exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import { formatCount } from '../parts/format.ts';
import { useRun } from '../parts/use-run.ts';
import { numbersIn, plannedVariables } from './variables.ts';

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly exercise: ExerciseId;
}

/** What a trained model is made of: its variables with their shapes. */
export default function Variables({ language, strings, exercise }: Props) {
  const t = translator(language, 'weights', strings);
  const { record } = useRun(exercise).run;
  const variables = record?.variables ?? plannedVariables(exercises[exercise].solution);
  const total = variables.reduce((sum, { shape }) => sum + numbersIn(shape), 0);
  return (
    <div class="variables" role="group" aria-label={t('variables.name')} tabIndex={0}>
      <table class="facts">
        <caption class="fig-sub">
          {record ? t('variables.run', { seed: record.seed }) : t('variables.solution')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('variables.variable')}</th>
            <th scope="col">{t('variables.shape')}</th>
            <th scope="col">{t('variables.numbers')}</th>
          </tr>
        </thead>
        <tbody>
          {variables.map(({ name, shape }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{shape.join(' × ')}</td>
              <td>{formatCount(numbersIn(shape), language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('variables.total')}
            </th>
            <td>
              <b>{formatCount(total, language)}</b>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
