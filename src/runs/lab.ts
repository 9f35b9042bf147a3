import type { SplitName } from '../datasets/dataset.ts';
import { toInk } from '../datasets/ink.ts';
import { loadSplit } from '../datasets/load-split.ts';
import { gather } from '../datasets/split.ts';
import { labelCounts, summarise } from '../datasets/summary.ts';
import type { ExerciseId } from '../exercises/exercise.ts';
import { toFault } from './fault.ts';
import type { Library } from './library.ts';
import { neuronReport } from './neuron-report.ts';
import type { Answer, Command, Query, Reply } from './protocol.ts';
import type { Loading } from './run.ts';
import { createSession, type Session, type SessionEffects } from './session.ts';
import { warmUpEngine } from './set-up-run.ts';
import { stepFlops } from './step-flops.ts';

/** What the lab needs from its thread. */
export interface LabEffects extends SessionEffects {
  post(reply: Reply, transfer?: ArrayBuffer[]): void;
}

/**
 * The worker's side of every conversation: answers from the data and keeps one session for each exercise, and one for
 * runs apart from them.
 */
export function createLab(library: Library, effects: LabEffects): { handle(command: Command): void } {
  const byId = new Map<number, Session>();
  const byPlace = new Map<ExerciseId | 'apart', Session>();

  const open = (id: number, place: ExerciseId | 'apart') => {
    byPlace.get(place)?.dispose();
    const session = createSession(library, effects, (reply, transfer) => {
      effects.post({ id, ...reply }, transfer);
    });
    byId.set(id, session);
    byPlace.set(place, session);
    return session;
  };

  /** Nobody asks about a run apart once it has ended, so its engine goes. */
  const forgetApart = (id: number) => {
    const session = byId.get(id);
    if (!session || session !== byPlace.get('apart')) return;
    session.dispose();
    byId.delete(id);
    byPlace.delete('apart');
  };

  const answer = async (query: Query): Promise<Answer<Query['name']>> => {
    const onLoading = (loading: Loading) => {
      effects.post({ id: query.id, loading });
    };
    const source = library.source('mnist-sample');
    const split = (name: SplitName, seed: number) => loadSplit(source, name, seed, onLoading);
    switch (query.name) {
      case 'examples': {
        const { inputs, labels } = gather(await split(query.ask.split, query.ask.seed), query.ask.rows);
        return { pixels: toInk(inputs), labels };
      }
      case 'labelCounts':
        return labelCounts(await split(query.ask.split, query.ask.seed), source.shape);
      case 'summary':
        return summarise(await split(query.ask.split, query.ask.seed), source.shape);
      case 'neuron':
        return neuronReport(await split('validation', query.ask.seed), source.shape, query.ask);
      case 'stepFlops':
        return stepFlops(await split('training', query.ask.seed), query.ask);
      case 'readings': {
        const session = byPlace.get(query.ask.exercise);
        if (!session) throw new Error(`No run of ${query.ask.exercise} to ask`);
        return session.readings(query.ask);
      }
    }
  };

  return {
    handle(command) {
      switch (command.type) {
        case 'start':
          void open(command.id, command.apart ? 'apart' : command.request.exercise).start(
            command.request,
            command.resume,
          );
          break;
        case 'warm-up':
          void warmUpEngine(command.request, effects);
          break;
        case 'adopt':
          open(command.id, command.saved.record.exercise).adopt(command.saved);
          break;
        case 'query':
          answer(command).then(
            (value) => {
              effects.post({ id: command.id, answer: value });
            },
            (error: unknown) => {
              effects.post({ id: command.id, fault: toFault(error) });
            },
          );
          break;
        case 'ping':
          effects.post({ id: command.id, alive: true });
          break;
        default:
          byId.get(command.id)?.control(command.type);
          if (command.type === 'stop') forgetApart(command.id);
      }
    },
  };
}
