import { useEffect, useState } from 'preact/hooks';
import { largestConfusions } from '../../charts/confusion-view.ts';
import type { ExerciseId } from '../../exercises/exercise.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import type { Cell } from '../parts/confusion-cells.ts';
import MatrixAndImages from '../parts/MatrixAndImages.tsx';
import TestScores from './TestScores.tsx';
import TestSummary from './TestSummary.tsx';

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly exercise: ExerciseId;
  readonly record: RunRecord;
  /** On this visit; images and numbers of one opened earlier wait to be asked for. */
  readonly openedHere: boolean;
}

/** The score of the opened test set, its matrix with the images, and its numbers. Fetched with a run. */
export default function OpenedTest({ language, strings, exercise, record, openedHere }: Props) {
  const { test } = record;
  const [cell, setCell] = useState<Cell | null>(null);
  useEffect(() => {
    setCell(test && openedHere ? (largestConfusions(test.confusion, 1)[0] ?? null) : null);
  }, [test, openedHere]);
  if (!test) return null;
  return (
    <>
      <div class="results">
        <TestScores t={translator(language, 'network', strings)} language={language} record={record} test={test} />
        <MatrixAndImages
          t={translator(language, 'lab', strings)}
          id={`test-${exercise}`}
          exercise={exercise}
          split="test"
          confusion={test.confusion}
          cell={cell}
          settled
          onCell={setCell}
        />
      </div>
      <TestSummary
        language={language}
        strings={strings}
        dataset={record.dataset.id}
        seed={record.seed}
        now={openedHere}
      />
    </>
  );
}
