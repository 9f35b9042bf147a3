import type { Snapshot } from '../../training/training-event.ts';

/** Steps after which the course stops to look, besides the end. */
export const PINNED_STEPS = [10, 100] as const;

/** Place of the snapshot nearest to a step, the earlier of two as near; −1 when there is none. */
export function nearestSnapshot(snapshots: readonly Pick<Snapshot, 'step'>[], step: number): number {
  let nearest = -1;
  snapshots.forEach((snapshot, index) => {
    const best = snapshots[nearest];
    if (!best || Math.abs(snapshot.step - step) < Math.abs(best.step - step)) nearest = index;
  });
  return nearest;
}

/**
 * The snapshot that stands for a step. Null while the step is still to come: a nearer snapshot would soon replace it.
 *
 * @param ahead the last step of the run while it goes on, 0 once nothing more comes
 */
export function snapshotAt<S extends Pick<Snapshot, 'step'>>(
  snapshots: readonly S[],
  step: number,
  ahead: number,
): S | null {
  const last = snapshots.at(-1);
  if (!last || (last.step < step && step <= ahead)) return null;
  return snapshots[nearestSnapshot(snapshots, step)] ?? null;
}

/** Those snapshots that are there, each step once. */
export function distinctSnapshots<S extends Pick<Snapshot, 'step'>>(snapshots: readonly (S | null | undefined)[]): S[] {
  const byStep = new Map<number, S>();
  for (const snapshot of snapshots) if (snapshot) byStep.set(snapshot.step, snapshot);
  return [...byStep.values()];
}
