import { LIFE, LIFE_EVENTS, RUN_STATES, type LifeEvent, type RunState } from '../../src/runs/life.ts';

/** What the worker says of its own accord; the others wait for the reader, or for what was kept. */
const FROM_WORKER: readonly LifeEvent[] = ['loading', 'preparing', 'started', 'progress', 'done', 'diverged', 'failed'];

/**
 * What a page may be seen to change from and to. It draws when it finds the time: whatever the worker says may have come
 * together, but of the reader's events there is one at most.
 */
export function legalChanges(): ReadonlyMap<RunState, ReadonlySet<RunState>> {
  return new Map(
    RUN_STATES.map((from) => {
      const before = reachable([from], FROM_WORKER);
      const after = before.flatMap((state) => next(state, LIFE_EVENTS));
      return [from, new Set([...before, ...reachable(after, FROM_WORKER)])];
    }),
  );
}

function next(state: RunState, events: readonly LifeEvent[]): RunState[] {
  return events.flatMap((event) => LIFE[state][event] ?? []);
}

/** The states themselves, and all that events of these kinds lead to. */
function reachable(states: readonly RunState[], events: readonly LifeEvent[]): RunState[] {
  const reached = new Set(states);
  // A set visits what is added to it on the way.
  for (const state of reached) for (const to of next(state, events)) reached.add(to);
  return [...reached];
}
