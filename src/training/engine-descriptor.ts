import type { EngineId } from './engine.ts';

/** What a thread can do for an engine: 'ready', or why not. 'emulated' works, but slowly. */
export type Ability = 'ready' | 'emulated' | 'half-float' | 'missing';

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
