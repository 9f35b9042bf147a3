import type { ExerciseId } from '../../exercises/exercise.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Confusion } from '../../training/training-event.ts';
import type { Cell } from './confusion-cells.ts';
import ConfusionFigure from './ConfusionFigure.tsx';
import ReadingTiles from './ReadingTiles.tsx';

interface Props {
  readonly t: Translator<'lab'>;
  /** Of the matrix, unique on the page. */
  readonly id: string;
  readonly exercise: ExerciseId;
  readonly split: 'validation' | 'test';
  readonly confusion: Confusion;
  readonly cell: Cell | null;
  readonly settled: boolean;
  readonly onCell: (cell: Cell) => void;
}

function ignore(): void {
  // The model still changes: its images can be asked for once it rests.
}

/** A confusion matrix and the images in one of its cells. Nobody sees it before a run, so it is fetched with one. */
export default function MatrixAndImages({ t, id, exercise, split, confusion, cell, settled, onCell }: Props) {
  return (
    <>
      <ConfusionFigure t={t} id={id} confusion={confusion} selected={cell} onSelect={settled ? onCell : ignore} />
      <ReadingTiles
        t={t}
        exercise={exercise}
        split={split}
        confusion={confusion}
        cell={settled ? cell : null}
        settled={settled}
      />
    </>
  );
}
