import type { ExerciseId } from '../exercises/exercise.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { RunId, RunRecord } from './run-record.ts';
export interface SavedRun { readonly record: RunRecord; readonly checkpoint: Checkpoint | null }
export type Kept =
  | { readonly kept: true; readonly weightsRemoved: number }
  | { readonly kept: false; readonly why: 'denied' | 'full' | 'blocked' | 'timeout' | 'newer' };
export interface RunSummary extends Pick<RunRecord, 'id' | 'startedAt' | 'source' | 'outcome'> { readonly hasWeights: boolean }
export interface Journal {
  save(run: SavedRun): Promise<Kept>;
  get(id: RunId): Promise<SavedRun | null>;
  latest(exercise: ExerciseId): Promise<SavedRun | null>;
  list(): Promise<readonly RunSummary[]>;
}
export declare function createJournal(): Journal;
