import { ENGINES, type EngineId } from '../../training/engines/engines.ts';
import type { RunApart } from '../../runs/run-apart.ts';
import type { Run } from '../../runs/run.ts';

/** Places in the order they run: the quick ones first, so that there is something to compare soon. */
const PLACES: Readonly<Record<EngineId, number>> = { simd: 0, webgl: 1, plain: 2 };

/** All engines of the table, in the order they run. */
export const RACERS: readonly EngineId[] = ENGINES.map(({ id }) => id).sort((a, b) => PLACES[a] - PLACES[b]);

export type LaneState = 'idle' | 'waiting' | 'loading' | 'preparing' | 'running' | RunApart['outcome'];

/** One engine in the race. */
export interface Lane {
  readonly engine: EngineId;
  readonly state: LaneState;
  readonly step: number;
  readonly elapsedMs: number;
  /** Share of the images that has arrived while they are being loaded. */
  readonly loaded: number;
  /** How it ended; null until then. */
  readonly end: RunApart | null;
}

export function lanesAt(state: 'idle' | 'waiting'): readonly Lane[] {
  return RACERS.map((engine) => ({ engine, state, step: 0, elapsedMs: 0, loaded: 0, end: null }));
}

/** The lane while its run goes on. */
export function laneDuring(lane: Lane, { state, step, elapsedMs, loading }: Run): Lane {
  const loaded = loading ? loading.loadedBytes / Math.max(1, loading.totalBytes) : 0;
  const now = state === 'loading' || state === 'preparing' ? state : 'running';
  return { ...lane, state: now, step, elapsedMs, loaded };
}

/** The lane when its run has ended. */
export function laneAfter(lane: Lane, end: RunApart): Lane {
  return { ...lane, state: end.outcome, elapsedMs: 'record' in end ? end.record.elapsedMs : lane.elapsedMs, end };
}

/** Milliseconds a lane will have taken in all, at its pace so far; 0 while that says nothing. */
export function expectedMs({ state, step, elapsedMs }: Lane, steps: number): number {
  if (state !== 'running') return elapsedMs;
  return step > 0 ? (elapsedMs / step) * steps : 0;
}

/** Whether the trouble of one engine would be that of every other. */
export function endsRace(end: RunApart): boolean {
  if (end.outcome === 'stopped') return true;
  if (end.outcome !== 'failed') return false;
  const { code } = end.fault;
  return code.startsWith('data-') || code === 'worker-missing' || code === 'offline';
}
