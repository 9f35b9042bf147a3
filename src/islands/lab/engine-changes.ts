import type { RunRecord } from '../../runs/run-record.ts';

/** An engine that took over from another, and after how many periods of the run. */
export interface EngineTakeover {
  readonly period: number;
  readonly step: number;
  readonly from: string;
  readonly to: string;
}

/** The changes of engine in a run, in order; the first `from` is the engine the run started on. */
export function engineChanges({ engines, periods }: Pick<RunRecord, 'engines' | 'periods'>): EngineTakeover[] {
  return engines.slice(1).map(({ fromStep, engine: to }, index) => ({
    period: periods.filter(({ step }) => step <= fromStep).length,
    step: fromStep,
    from: engines[index]!.engine,
    to,
  }));
}
