import type { EngineId } from './engine.ts';

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

/** Why an engine runs. `engine` is the one the cause is about: the running one for chosen and fastest, else the one it stands in for. */
export interface EngineReason {
  readonly cause: ReasonCause;
  readonly engine: EngineId;
}
