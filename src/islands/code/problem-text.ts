import type { CellProblem, PlacedProblem } from '../../code/cell-problem.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { sentenceGap } from '../parts/format.ts';
import type { LineNote } from './editor-handle.ts';

/** A problem in a sentence, with the name that was most likely meant. */
export function problemText(t: Translator<'cell'>, language: Language, { code, values }: CellProblem): string {
  // Its values are those its own sentence takes: `CELL_PROBLEMS` and a test say so.
  const text = t(`problem.${code}`, values as never);
  const { nearest } = values;
  return nearest ? `${text}${sentenceGap(language)}${t('problem.nearest', { nearest })}` : text;
}

/** The same at its line, for the editor; null where no line can be named. */
export function lineNote(t: Translator<'cell'>, language: Language, problem: PlacedProblem | null): LineNote | null {
  const line = problem?.line ?? null;
  if (!problem || line === null) return null;
  const { columns = null, repair } = problem;
  return {
    line,
    tone: 'bad',
    text: problemText(t, language, problem),
    columns,
    repair: repair === undefined ? null : { label: t('repair.write', { text: repair }), text: repair },
  };
}
