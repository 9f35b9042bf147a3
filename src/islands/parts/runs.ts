import type { ExerciseId } from '../../exercises/exercise.ts';
import type { RunSlot } from '../../runs/run-slot.ts';
import type * as startRun from '../../runs/start-run.ts';

// All that starts and keeps runs is a piece of its own: a widget comes alive without it, and nothing on a page needs it to
// be shown.
const load = () => import('../../runs/start-run.ts');

export async function runSlot(exercise: ExerciseId): Promise<RunSlot> {
  return (await load()).runSlot(exercise);
}

export async function passingSlot(exercise: ExerciseId): Promise<RunSlot> {
  return (await load()).passingSlot(exercise);
}

export const ask: typeof startRun.ask = async (...question) => (await load()).ask(...question);

export const runOnce: typeof startRun.runOnce = async (...run) => (await load()).runOnce(...run);

export const runByCode: typeof startRun.runByCode = async (...run) => (await load()).runByCode(...run);

export const runsOfCell: typeof startRun.runsOfCell = async (...cell) => (await load()).runsOfCell(...cell);
