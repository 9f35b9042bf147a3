import type { LoadProgress } from '../datasets/dataset.ts';
import { labelCounts, summarise } from '../datasets/summary.ts';
import { gather } from '../datasets/split.ts';
import type { ExerciseId } from '../exercises/exercise.ts';
import { toFault } from './fault.ts';
import type { Library } from './library.ts';
import { neuronReport } from './neuron-report.ts';
import type { Answer, Command, PartOfDataset, Query, Reply } from './protocol.ts';
import type { RunRequest } from './run-record.ts';
import { readSplit } from './read-split.ts';
import { createSession, type Session, type SessionEffects } from './session.ts';
import { warmUpEngine } from './set-up-run.ts';
import { stepFlops } from './step-flops.ts';
import { stepTask } from './step-task.ts';

/** What the lab needs from its thread. */
export interface LabEffects extends SessionEffects {
  post(reply: Reply, transfer?: ArrayBuffer[]): void;
}

/** Where a session lives: one for each exercise, and one for runs apart from them. */
type Place = ExerciseId | 'apart';

/** The worker's side of every conversation: answers from the data and keeps the sessions. */
export function createLab(library: Library, effects: LabEffects): { handle(command: Command): void } {
  const sessions = new Map<Place, { readonly id: number; readonly session: Session }>();

  const open = (id: number, place: Place) => {
    close(place);
    const session = createSession(library, effects, (reply, transfer) => {
      effects.post({ id, ...reply }, transfer);
    });
    sessions.set(place, { id, session });
    return session;
  };

  /** Lets go of a session with all it holds: engine, checkpoint, model. */
  const close = (place: Place) => {
    sessions.get(place)?.session.dispose();
    sessions.delete(place);
  };

  const placeOf = (id: number) => [...sessions].find(([, open]) => open.id === id)?.[0];

  const answer = async (query: Query): Promise<Answer<Query['name']>> => {
    const onLoading = (loading: LoadProgress) => {
      effects.post({ id: query.id, loading });
    };
    const split = ({ dataset, seed, split }: PartOfDataset) => library.split(dataset, split, seed, onLoading);
    switch (query.name) {
      case 'examples': {
        const { inputs, labels } = gather(await split(query.ask), query.ask.rows);
        return { pixels: inputs as Uint8Array, labels };
      }
      case 'wholeSplit': {
        const { inputs, labels } = await split(query.ask);
        return { pixels: inputs as Uint8Array, labels };
      }
      case 'splitReadings':
        return readSplit(await split(query.ask), query.ask.layers);
      case 'stepTask':
        return stepTask(await split({ ...query.ask, split: 'training' }), library.shape(query.ask.dataset), query.ask);
      case 'labelCounts':
        return labelCounts(await split(query.ask), library.shape(query.ask.dataset));
      case 'summary':
        return summarise(await split(query.ask), library.shape(query.ask.dataset));
      case 'neuron':
        return neuronReport(
          await split({ ...query.ask, split: 'validation' }),
          library.shape(query.ask.dataset),
          query.ask,
        );
      case 'stepFlops':
        return stepFlops(await split({ ...query.ask, split: 'training' }), query.ask);
      case 'readings': {
        const place = sessions.get(query.ask.exercise);
        if (!place) throw new Error(`No run of ${query.ask.exercise} to ask`);
        return place.session.readings(query.ask);
      }
    }
  };

  return {
    handle(command) {
      switch (command.type) {
        case 'start': {
          const { id, request, resume, apart } = command;
          void open(id, apart ? 'apart' : request.source.exercise).start(request, resume);
          break;
        }
        case 'warm-up':
          warmUp(command.request, command.data);
          break;
        case 'adopt':
          open(command.id, command.model.request.source.exercise).adopt(command.model);
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
        default: {
          const place = placeOf(command.id);
          if (place === undefined) return;
          sessions.get(place)?.session.control(command.type);
          // Nobody asks about a run apart once it has ended.
          if (command.type === 'stop' && place === 'apart') close(place);
        }
      }
    },
  };

  function warmUp(request: RunRequest, data: boolean): void {
    const ignore = () => undefined;
    void warmUpEngine(request, library, effects);
    // Whoever asks for the data in earnest is told of a failure.
    if (data) {
      const { dataset } = effects.exercises[request.source.exercise];
      library.dataset(dataset, request.seed, ignore).catch(ignore);
    }
  }
}
