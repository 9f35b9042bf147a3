/// <reference lib="webworker" />
import { exercises } from '../exercises/exercises.ts';
import { nextTask } from '../lib/next-task.ts';
import { keepUsed } from '../offline/keep-used.ts';
import { ENGINES } from '../training/engines/engines.ts';
import { createLab } from './lab.ts';
import { createLibrary, sourcesBy } from './library.ts';
import { loadEngine } from './load-engine.ts';

declare const self: DedicatedWorkerGlobalScope;

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

const library = createLibrary(
  sourcesBy({
    dataUrl: new URL(`${base}data/`, self.location.origin).href,
    fetch: (input, init) => self.fetch(input, init),
  }),
);

/** The lab of this worker. */
export const lab = createLab(library, {
  post: (reply, transfer = []) => {
    self.postMessage(reply, transfer);
  },
  exercises,
  engines: ENGINES,
  loadEngine,
  yieldToMessages: nextTask,
  now: () => performance.now(),
});

keepUsed(self.name);
