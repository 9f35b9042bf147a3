import type { LoadProgress } from '../datasets/dataset.ts';
import type { EngineReason } from '../training/engine-descriptor.ts';
import type { EngineId } from '../training/engines/engines.ts';
import type { Kept } from './journal.ts';
import type { RunState } from './life.ts';
import type { Fault } from './run-event.ts';
import type { RunRecord, RunRequest } from './run-record.ts';

/** A run as the page sees it: the record so far and what is happening around it. */
export interface Run {
  readonly state: RunState;
  /** What was asked for; null until a run was started or taken up. */
  readonly request: RunRequest | null;
  /** Kept from an earlier visit and shown as it was; false once anything of it happens on this page. */
  readonly recalled: boolean;
  /** Null until the run has started. */
  readonly record: RunRecord | null;
  /** The engine that was picked, known before the record. */
  readonly engine: { readonly id: EngineId; readonly reason: EngineReason } | null;
  readonly loading: LoadProgress | null;
  readonly step: number;
  readonly elapsedMs: number;
  /** Bytes of the test set while it is being fetched; zeros until it is known how many there are. */
  readonly testLoading: { readonly loadedBytes: number; readonly totalBytes: number } | null;
  /** What ended a failed run. */
  readonly fault: Fault | null;
  /** Why the test set could not be opened; the run itself is unharmed. */
  readonly testFault: Fault | null;
  /** Whether the journal holds the run; null before it was tried. */
  readonly kept: Kept | null;
  /** An unfinished run that is not the one shown here; it can still go on. */
  readonly waiting: RunRequest | null;
}

export const IDLE_RUN: Run = {
  state: 'idle',
  request: null,
  recalled: false,
  record: null,
  engine: null,
  loading: null,
  step: 0,
  elapsedMs: 0,
  testLoading: null,
  fault: null,
  testFault: null,
  kept: null,
  waiting: null,
};
