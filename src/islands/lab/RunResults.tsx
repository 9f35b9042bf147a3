import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { largestConfusions } from '../../charts/confusion-view.ts';
import type { Exercise } from '../../exercises/exercise.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { isBusy, type RunState } from '../../runs/life.ts';
import type { Cell } from '../parts/confusion-cells.ts';
import IdleFigures from './IdleFigures.tsx';
import IdleMatrix from './IdleMatrix.tsx';
import { useLater } from '../parts/use-later.ts';
import { useNextFrame } from './use-next-frame.ts';

interface Props {
  readonly t: Translator<'lab'>;
  readonly language: Language;
  readonly exercise: Exercise;
  readonly state: RunState;
  readonly record: RunRecord | null;
  readonly idleChart: ComponentChildren;
  readonly idleStrip: ComponentChildren;
}

/** Fetches what shows a run's losses and scores; a piece of its own. */
export const loadFigures = () => import('./RunFigures.tsx');
/** Fetches what shows a run's matrix; a piece of its own. */
export const loadMatrix = () => import('../parts/MatrixAndImages.tsx');

/** What a run has shown so far; before any run, what it will be measured against. */
export default function RunResults({ t, language, exercise, state, record, idleChart, idleStrip }: Props) {
  const settled = !isBusy(state);
  const confusion = useNextFrame(record?.confusion ?? null);
  const RunFigures = useLater(loadFigures, state !== 'idle', [t]);
  const MatrixAndImages = useLater(loadMatrix, state !== 'idle', [t]);
  const [cell, setCell] = useState<Cell | null>(null);
  const witnessed = useRef(false);
  // A run that ends here opens with its commonest misreading. One kept from an earlier visit waits to be asked:
  // showing its images would load the data before anybody wants them.
  useEffect(() => {
    if (!settled) witnessed.current = true;
    const largest = settled && witnessed.current && confusion ? largestConfusions(confusion, 1)[0] : undefined;
    setCell(largest ?? null);
  }, [settled, confusion]);
  return (
    <div class="results">
      {record && RunFigures && (record.periods.length > 0 || state === 'diverged') ? (
        <RunFigures
          t={t}
          language={language}
          exercise={exercise}
          state={state}
          record={record}
          idleChart={idleChart}
          idleStrip={idleStrip}
        />
      ) : (
        <IdleFigures t={t} exercise={exercise} chart={idleChart} strip={idleStrip} />
      )}
      {confusion && MatrixAndImages ? (
        <MatrixAndImages
          t={t}
          id="lab"
          exercise={exercise.id}
          split="validation"
          confusion={confusion}
          cell={cell}
          settled={settled}
          onCell={setCell}
        />
      ) : (
        <IdleMatrix t={t} />
      )}
    </div>
  );
}
