import { useMemo } from 'preact/hooks';
import { symmetricLimit } from '../../charts/symmetric-limit.ts';
import type { ExerciseId } from '../../exercises/exercise.ts';
import type { Snapshot } from '../../training/training-event.ts';
import { isBusy } from '../../runs/life.ts';
import type { Run } from '../../runs/run.ts';
import type { RunSlot } from '../../runs/run-slot.ts';
import { useRun } from '../parts/use-run.ts';
import { useStore } from '../parts/use-store.ts';
import { choice, choose, NO_CHOICE } from './choice.ts';
import { mostChangedNeuron } from './neurons.ts';
import { PINNED_STEPS, snapshotAt } from './steps.ts';

const NONE: readonly Snapshot[] = [];

export interface Weights {
  readonly run: Run;
  readonly slot: RunSlot | null;
  readonly snapshots: readonly Snapshot[];
  /** What was recorded at the pinned steps or nearest to them; null while still to come. */
  readonly pinned: readonly (Snapshot | null)[];
  readonly last: Snapshot | null;
  /** One colour scale for all snapshots: ±limit, from the last one. */
  readonly limit: number;
  /** The chosen neuron; without a choice the one that moved farthest. */
  readonly neuron: number;
  readonly mostChanged: number;
  readonly choose: (neuron: number | null) => void;
}

/** What the weights' widgets show of the current run of an exercise, and the neuron they share. */
export function useWeights(exercise: ExerciseId): Weights {
  const { run, slot } = useRun(exercise);
  const chosen = useStore(choice, NO_CHOICE)[exercise];
  const snapshots = run.record?.snapshots ?? NONE;
  const last = snapshots.at(-1) ?? null;
  const limit = useMemo(() => (last ? symmetricLimit(last.layers[0]!.weights) : 0.1), [last]);
  const mostChanged = useMemo(() => mostChangedNeuron(snapshots.map(({ layers }) => layers[0]!)), [snapshots]);
  const ahead = isBusy(run.state) ? (run.request?.source.knobs.steps ?? 0) : 0;
  return {
    run,
    slot,
    snapshots,
    pinned: PINNED_STEPS.map((step) => snapshotAt(snapshots, step, ahead)),
    last,
    limit,
    neuron: chosen !== undefined && last && chosen < last.layers[0]!.units ? chosen : mostChanged,
    mostChanged,
    choose: (neuron) => {
      choose(exercise, neuron);
    },
  };
}
