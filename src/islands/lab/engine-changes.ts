import type { RunRecord } from '../../runs/run-record.ts';

/** An engine that took over from another, and after how many periods of the run. */
export interface EngineTakeover {
  readonly period: number;
  readonly step: number;
  readonly from: string;
  readonly to: string;
}

/** The changes of engine in a run, in order; the first `from` is the engine the run started on. */
export function engineChanges({
  engine,
  engineChanges: changes,
  periods,
}: Pick<RunRecord, 'engine' | 'engineChanges' | 'periods'>): EngineTakeover[] {
  return changes.map(({ step, engine: to }, index) => ({
    period: periods.filter((period) => period.step <= step).length,
    step,
    from: changes[index - 1]?.engine ?? engine,
    to,
  }));
}
