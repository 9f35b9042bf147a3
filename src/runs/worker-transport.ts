import { trustedAddress } from '../lib/trusted.ts';
import type { Command, Reply, Transport } from './protocol.ts';
import type { Fault } from './run-event.ts';
import address from './worker.ts?worker&url';

/** What a worker's page is asked for. */
export interface Surroundings {
  readonly isOnline: () => boolean;
  /** Under which what the worker fetches is kept: the worker's name. */
  readonly edition: () => string;
}

/** Starts the worker at the first command, and a new one after a fault. */
export function createWorkerTransport({ isOnline, edition }: Surroundings): Transport {
  let worker: Worker | undefined;
  let tellReply: (reply: Reply) => void;
  let tellFault: (fault: Fault) => void;

  const start = () => {
    const started = new Worker(trustedAddress(address), { type: 'module', name: edition() });
    let heard = false;
    const fail = ({ code, detail }: Fault) => {
      started.terminate();
      if (worker === started) worker = undefined;
      // Without a line a script is missing for another reason than a new version of the site.
      tellFault({ code: code === 'worker-missing' && !isOnline() ? 'offline' : code, detail });
    };
    started.onmessage = ({ data }: MessageEvent<Reply>) => {
      heard = true;
      // No conversation has the number 0: the fault is the worker's own.
      if (data.id === 0 && 'fault' in data) fail(data.fault);
      else tellReply(data);
    };
    started.onerror = (event) => {
      event.preventDefault();
      // A script that could not be fetched fires an error without a message, before a word was heard.
      fail({
        code: heard || event.message ? 'worker-crashed' : 'worker-missing',
        detail: event.message || 'no message',
      });
    };
    return started;
  };

  return {
    send(command: Command) {
      worker ??= start();
      worker.postMessage(command);
    },
    onReply(listener) {
      tellReply = listener;
    },
    onFault(listener) {
      tellFault = listener;
    },
    close() {
      worker?.terminate();
      worker = undefined;
    },
  };
}
