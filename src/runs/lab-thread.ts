/// <reference lib="webworker" />
import { nextTask } from '../lib/next-task.ts';
import { probeWebgl } from './choose-engine.ts';
import { createLab } from './lab.ts';
import { createLibrary } from './library.ts';
import { loadEngine } from './load-engine.ts';
import { simdSupported } from '../training/engines/simd/simd-supported.ts';

declare const self: DedicatedWorkerGlobalScope;

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

const library = createLibrary({
  dataUrl: new URL(`${base}data/`, self.location.origin).href,
  fetch: (input, init) => self.fetch(input, init),
});

/** The lab of this worker. */
export const lab = createLab(library, {
  post: (reply, transfer = []) => {
    self.postMessage(reply, transfer);
  },
  loadEngine,
  probeWebgl,
  simdSupported,
  yieldToMessages: nextTask,
  now: () => performance.now(),
});
