import type { Shape } from '../datasets/dataset.ts';
import type { EngineId } from './engines/engines.ts';
import type { Variation } from './variation.ts';

/** What a thread can do for an engine: 'ready', or why not. 'emulated' works, but slowly. */
export type Ability = 'ready' | 'emulated' | 'half-float' | 'missing';

/** A row of the table of engines: all that is known of an engine before its code is fetched. */
export interface EngineDescriptor<Id extends string = EngineId> {
  readonly id: Id;
  /** Looks at this thread. Never throws: what cannot be had is 'missing'. */
  readonly probe: () => Ability;
  /** Whether the engine can train such a dataset in such a way, on any machine. */
  readonly supports: (shape: Shape, variation: Variation) => boolean;
}

/**
 * Why an engine runs: the reader's choice, the best of those that are ready, or one that stands in for another, which is
 * what its ability says, does not support the model or the data, failed, or gave wrong numbers in its self-test.
 */
export const REASON_CAUSES = [
  'chosen',
  'fastest',
  'emulated',
  'half-float',
  'missing',
  'unsupported',
  'failed',
  'wrong',
] as const;
export type ReasonCause = (typeof REASON_CAUSES)[number];

/** Why an engine runs. */
export interface EngineReason {
  readonly cause: ReasonCause;
  /** The one the cause is about: the running one for 'chosen' and 'fastest', else the one it stands in for. */
  readonly engine: EngineId;
}
