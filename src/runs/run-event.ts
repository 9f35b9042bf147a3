import type { LoadProgress } from '../datasets/dataset.ts';
import type { EngineReason } from '../training/engine-descriptor.ts';
import type { EngineId } from '../training/engines/engines.ts';
import type { TrainingEvent, TrainingOutcome } from '../training/training-event.ts';
import type { EngineSpan, RunHeader, TestRecord } from './run-record.ts';

/** What went wrong, in a word the page has a sentence for. `detail` is for a bug report, not for the reader. */
export const FAULT_CODES = [
  'data-missing',
  'data-damaged',
  'data-timeout',
  'offline',
  'worker-missing',
  'worker-crashed',
  'engine-failed',
  'variation-unsupported',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];
export interface Fault {
  readonly code: FaultCode;
  readonly detail: string;
}

/** What a run says as it goes: the protocol across the thread, the log and the source of the record at once. */
export type RunEvent =
  | TrainingEvent
  | ({ readonly type: 'loading' } & LoadProgress)
  | { readonly type: 'preparing'; readonly engine: EngineId; readonly reason: EngineReason }
  /**
   * Training starts, or goes on from the end of a period: on another engine, or in another worker. Snapshots taken since
   * come again.
   */
  | { readonly type: 'started'; readonly header: RunHeader; readonly span: EngineSpan }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'finished'; readonly outcome: TrainingOutcome; readonly elapsedMs: number }
  | { readonly type: 'failed'; readonly fault: Fault }
  | { readonly type: 'test-loading'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly type: 'test-failed'; readonly fault: Fault }
  | { readonly type: 'test-opened'; readonly test: TestRecord };
