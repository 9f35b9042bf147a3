/// <reference lib="webworker" />
import { probeWebgl } from './choose-engine.ts';
import { createLab } from './lab.ts';
import { createLibrary } from './library.ts';
import { loadEngine } from './load-engine.ts';
import { simdSupported } from '../training/engines/simd/simd-supported.ts';
import type { Command } from './protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

const library = createLibrary({
  dataUrl: new URL(`${base}data/`, self.location.origin).href,
  fetch: (input, init) => self.fetch(input, init),
});

const lab = createLab(library, {
  post: (reply, transfer = []) => {
    self.postMessage(reply, transfer);
  },
  loadEngine,
  probeWebgl,
  simdSupported,
  // A message to oneself queues behind those from the page and costs microseconds; a timer costs 4 ms.
  yieldToMessages: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),
  now: () => performance.now(),
});

self.onmessage = ({ data }: MessageEvent<Command>) => {
  lab.handle(data);
};
