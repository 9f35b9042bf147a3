import { useEffect, useRef, useState } from 'preact/hooks';
import type { RunRecord } from '../../runs/run-record.ts';
import { isBusy } from '../../runs/life.ts';
import type { Run } from '../../runs/run.ts';
import type { PreviousRun } from './coach.ts';

/** The last finished run before the current one, on this page; null for the first. */
export function usePreviousRun({ state, record }: Run): PreviousRun | null {
  const finished = useRef<RunRecord | null>(null);
  const [previous, setPrevious] = useState<PreviousRun | null>(null);
  useEffect(() => {
    if (state === 'done' && record) {
      finished.current = record;
    } else if (isBusy(state) && finished.current) {
      const { source, seed, periods, readings } = finished.current;
      const last = periods.at(-1);
      if (last) setPrevious({ knobs: source.knobs, seed, accuracy: last.validation.accuracy, readings });
      finished.current = null;
    }
  }, [state, record]);
  return previous;
}
