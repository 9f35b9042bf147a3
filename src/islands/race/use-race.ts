import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExerciseId } from '../../exercises/exercise.ts';
import { exercises } from '../../exercises/exercises.ts';
import type { RunApart } from '../../runs/run-apart.ts';
import { ask, runOnce } from '../parts/runs.ts';
import { endsRace, laneAfter, laneDuring, lanesAt, RACERS, type Lane } from './lanes.ts';

/** What can be raced. */
export const RACES = ['network', 'linear'] as const satisfies readonly ExerciseId[];
export type Raced = (typeof RACES)[number];

/** The same for everybody, so that two readers can compare machines. */
export const RACE_SEED = 1;

export type RaceState = 'idle' | 'racing' | 'done' | 'stopped' | 'failed';

export interface Race {
  readonly state: RaceState;
  /** What the lanes are about. */
  readonly exercise: Raced;
  readonly lanes: readonly Lane[];
  /** Operations that matter in one step, once a model was trained. */
  readonly flops: number | null;
}

export interface UsedRace {
  readonly race: Race;
  /** False on the server and until the island is alive. */
  readonly ready: boolean;
  readonly start: (exercise: Raced) => void;
  readonly stop: () => void;
  /** Clears the lanes for another exercise. */
  readonly reset: (exercise: Raced) => void;
}

/** Runs the engines one after the other; leaving the page ends the race. */
export function useRace(): UsedRace {
  const [ready, setReady] = useState(false);
  const [race, setRace] = useState<Race>(() => fresh('network'));
  const going = useRef<AbortController | null>(null);
  useEffect(() => {
    setReady(true);
    return () => going.current?.abort();
  }, []);

  const start = (exercise: Raced) => {
    if (going.current) return;
    const controller = new AbortController();
    going.current = controller;
    setRace({ ...fresh(exercise), state: 'racing', lanes: lanesAt('waiting') });
    void runAll(exercise, controller.signal, (change) => {
      setRace((now) => ({ ...now, ...change(now) }));
    }).finally(() => {
      going.current = null;
    });
  };
  return {
    race,
    ready,
    start,
    stop: () => going.current?.abort(),
    reset: (exercise) => {
      if (!going.current) setRace(fresh(exercise));
    },
  };
}

function fresh(exercise: Raced): Race {
  return { state: 'idle', exercise, lanes: lanesAt('idle'), flops: null };
}

async function runAll(
  exercise: Raced,
  signal: AbortSignal,
  change: (how: (race: Race) => Partial<Race>) => void,
): Promise<void> {
  const knobs = exercises[exercise].solution;
  const changeLane = (index: number, how: (lane: Lane) => Lane) => {
    change(({ lanes }) => ({ lanes: lanes.map((lane, i) => (i === index ? how(lane) : lane)) }));
  };
  let counted = false;
  for (const [index, engine] of RACERS.entries()) {
    changeLane(index, (lane) => ({ ...lane, state: 'loading' }));
    const end = await runOnce(
      exercise,
      { knobs, seed: RACE_SEED, wanted: engine },
      (run) => {
        changeLane(index, (lane) => laneDuring(lane, run));
      },
      signal,
    );
    changeLane(index, (lane) => laneAfter(lane, end));
    if (endsRace(end)) {
      change(() => ({ state: end.outcome === 'stopped' ? 'stopped' : 'failed' }));
      return;
    }
    if (!counted) {
      const flops = await countFlops(exercise, end, knobs.batchSize);
      counted = flops !== null;
      change(() => ({ flops }));
    }
  }
  change(() => ({ state: 'done' }));
}

/** Null when there is no model to count with; the row is then left out. */
async function countFlops(exercise: Raced, end: RunApart, batchSize: number): Promise<number | null> {
  if (end.outcome !== 'done' || !end.checkpoint) return null;
  const { dataset } = exercises[exercise];
  return ask('stepFlops', { dataset, seed: RACE_SEED, batchSize, checkpoint: end.checkpoint }).catch(() => null);
}
