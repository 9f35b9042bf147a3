import type { EngineId } from '../training/engine.ts';
import type { TrainingEvent, TrainingOutcome } from '../training/training-event.ts';
import type { EngineChange, EngineReason, RunHeader, TestRecord } from './run-record.ts';

/** What went wrong, in a word the page has a sentence for. `detail` is for a bug report, not for the reader. */
export const FAULT_CODES = [
  'data-missing',
  'data-damaged',
  'data-timeout',
  'worker-missing',
  'worker-crashed',
  'engine-failed',
  'storage-failed',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];
export interface Fault {
  readonly code: FaultCode;
  readonly detail: string;
}

/** What a run says as it goes: the protocol across the thread, the log and the source of the record at once. */
export type RunEvent =
  | TrainingEvent
  | {
      readonly type: 'loading';
      readonly loadedBytes: number;
      readonly totalBytes: number;
      readonly shards: number;
      readonly verifiedShards: number;
    }
  | { readonly type: 'preparing'; readonly engine: EngineId; readonly reason: EngineReason }
  | { readonly type: 'started'; readonly header: RunHeader }
  /** The engine was lost; the run goes on from its last checkpoint, so snapshots taken since come again. */
  | { readonly type: 'engine-changed'; readonly change: EngineChange }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'finished'; readonly outcome: TrainingOutcome; readonly elapsedMs: number }
  | { readonly type: 'failed'; readonly fault: Fault }
  | { readonly type: 'test-loading'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly type: 'test-failed'; readonly fault: Fault }
  | { readonly type: 'test-opened'; readonly test: TestRecord };
