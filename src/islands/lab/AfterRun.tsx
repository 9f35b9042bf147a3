import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import type { CoachAction, PreviousRun } from './coach.ts';
import { advise } from './coach.ts';
import Coach from './Coach.tsx';
import KeepRun from './KeepRun.tsx';
import type { Exercise } from '../../exercises/exercise.ts';

interface Props {
  readonly t: Translator<'lab'>;
  readonly language: Language;
  readonly exercise: Exercise;
  readonly record: RunRecord;
  readonly previous: PreviousRun | null;
  /** Whether the run came to an end of its own, or was stopped; one that failed is no ground for advice. */
  readonly ended: boolean;
  readonly onAction: (action: CoachAction) => void;
}

/** What can be done with a run that rests: take it along, and one piece of advice. */
export default function AfterRun({ t, language, exercise, record, previous, ended, onAction }: Props) {
  const advice = ended ? advise(exercise, record, previous) : null;
  return (
    <>
      {record.periods.length > 0 && <KeepRun t={t} record={record} />}
      {advice && <Coach t={t} language={language} advice={advice} onAction={onAction} />}
    </>
  );
}
