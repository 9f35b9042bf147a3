import { codeExercises, type CodeExerciseId } from '../../exercises/code-exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { translator, type Translator } from '../../i18n/translator.ts';
import { shownNumber } from '../../islands/code/shown-number.ts';
import { gapGot } from '../../islands/code/step-words.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { runCellInNode, type CellInNode } from '../../tools/run-cell-in-node.ts';
import { DATA_FOLDER } from './stored-data.ts';

type Output = CellInNode['end']['outputs'][number];

/** What the starter of a cell shows, as text: it is run while the site is built, for readers who cannot run it. */
export async function storedOutput(id: CodeExerciseId, language: Language): Promise<string> {
  const t = translator(language, 'cell', strings[language]);
  const { end } = await runCellInNode(id, language, codeExercises[id].starter[language], DATA_FOLDER);
  if (end.problem)
    throw new Error(`src/exercises/${id}.cell.ts: expected a starter that runs, got ${end.problem.code}`);
  return end.outputs
    .map((output) => textOf(t, language, output, end.runs))
    .filter((text) => text !== '')
    .join('\n\n');
}

function textOf(t: Translator<'cell'>, language: Language, output: Output, runs: readonly RunRecord[]): string {
  if ('training' in output) return periodsText(t, output.training);
  if ('step' in output)
    return output.step.gaps
      .map((result) => `${t(`check.gap.${result.gap}`)}\n    ${gapGot(t, language, result)}`)
      .join('\n');
  if ('cut' in output) return '';
  const { piece } = output;
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'number':
      return shownNumber(piece.value);
    case 'matrix':
      return gridText(piece.rows);
    case 'figure':
      // The losses stand in the lines of the training already.
      return piece.figure === 'confusion' ? gridText(runs[piece.run]?.confusion ?? []) : '';
    default:
      return '';
  }
}

function periodsText(t: Translator<'cell'>, record: RunRecord | null): string {
  const rows = (record?.periods ?? []).map(({ step, training, validation }) => [
    String(step),
    training.logLoss.toFixed(2),
    validation.logLoss.toFixed(2),
  ]);
  return [[t('out.step'), t('out.training'), t('out.validation')], ...rows].map((row) => padded(row, 7)).join('\n');
}

function gridText(rows: readonly (readonly number[])[]): string {
  return rows.map((row) => padded(row.map(shownNumber), 5)).join('\n');
}

function padded(cells: readonly string[], width: number): string {
  // A Chinese character is as wide as two digits.
  return cells.map((cell) => cell.padStart(width - cell.replace(/[^\u4E00-\u9FFF]/g, '').length)).join('');
}
