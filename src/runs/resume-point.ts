import type { Checkpoint } from '../training/checkpoint.ts';
import type { ResumePoint } from '../training/train.ts';
import type { RunRecord } from './run-record.ts';

/** Where a run goes on: its last period, if it has one. */
export function resumePoint(record: RunRecord | null, checkpoint: Checkpoint | null): ResumePoint | null {
  if (!record || !checkpoint) return null;
  const periods = record.periods.filter(({ step }) => step <= checkpoint.step);
  return { checkpoint, periods, elapsedMs: record.elapsedMs };
}

/** What stood in the record at the end of a period, with the run going on. */
export function upTo(record: RunRecord, step: number): RunRecord {
  const earlier = <T extends { readonly step: number }>(all: readonly T[]) => all.filter((each) => each.step <= step);
  return { ...record, periods: earlier(record.periods), snapshots: earlier(record.snapshots), outcome: null };
}
