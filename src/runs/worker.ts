/// <reference lib="webworker" />
import type { Command, Reply } from './protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

// WebKit evaluates a worker's entry once more when another chunk imports from it, and the second evaluation would take
// the messages over with a lab of its own, deaf to runs that are going on. So nothing stands here that a chunk could
// want: all there is lies behind an import, which every message waits for.
const loaded = import('./lab-thread.ts');

self.onmessage = ({ data }: MessageEvent<Command>) => {
  loaded.then(
    ({ lab }) => {
      lab.handle(data);
    },
    (error: unknown) => {
      const missing: Reply = { id: 0, fault: { code: 'worker-missing', detail: String(error) } };
      self.postMessage(missing);
    },
  );
};
