import { createLab, type LabEffects } from './lab.ts';
import type { Library } from './library.ts';
import type { Reply, Transport } from './protocol.ts';

/** The worker's side in the same thread, for tests: what crosses is copied as `postMessage` would. */
export function createDirectTransport(library: Library, effects: Omit<LabEffects, 'post'>): Transport {
  let tellReply: (reply: Reply) => void = () => undefined;
  const lab = createLab(library, {
    ...effects,
    post: (reply, transfer = []) => {
      tellReply(structuredClone(reply, { transfer }));
    },
  });
  return {
    send(command) {
      lab.handle(structuredClone(command));
    },
    onReply(listener) {
      tellReply = listener;
    },
    onFault() {
      // The same thread cannot crash apart from its page.
    },
    close() {
      // Nothing to end.
    },
  };
}
