import type { ComponentChildren } from 'preact';
import type { Exercise } from '../../exercises/exercise.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { isBusy, type RunState } from '../../runs/life.ts';
import AccuracyFigure from './AccuracyFigure.tsx';
import IdleAccuracy from './IdleAccuracy.tsx';
import LossFigure from './LossFigure.tsx';

interface Props {
  readonly t: Translator<'lab'>;
  readonly language: Language;
  readonly exercise: Exercise;
  readonly state: RunState;
  readonly record: RunRecord;
  readonly idleChart: ComponentChildren;
  readonly idleStrip: ComponentChildren;
}

/** The losses of a run and what it scores. Nobody sees them before a run, so they are fetched with one. */
export default function RunFigures({ t, language, exercise, state, record, idleChart, idleStrip }: Props) {
  const last = record.periods.at(-1);
  return (
    <>
      <LossFigure t={t} exercise={exercise} state={state} record={record} idleChart={idleChart} />
      {last && record.confusion ? (
        <AccuracyFigure
          t={t}
          language={language}
          exercise={exercise}
          record={record}
          last={last}
          confusion={record.confusion}
          settled={!isBusy(state)}
          idleStrip={idleStrip}
        />
      ) : (
        <IdleAccuracy t={t} exercise={exercise} strip={idleStrip} />
      )}
    </>
  );
}
