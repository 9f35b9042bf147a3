import type { Answer, Ask, Command, Query, QueryName, RunReply, Transport } from './protocol.ts';
import type { Fault } from './run-event.ts';
import type { LoadProgress } from '../datasets/dataset.ts';
import { createWatchdog, type WatchdogEffects } from './watchdog.ts';

/** One run's end of the line. */
export interface RunLine {
  onReply(reply: RunReply): void;
  onFault(fault: Fault): void;
  /** Whether the worker has something to do for this run. */
  isBusy(): boolean;
}

/** Numbers the conversations on one transport and brings each reply to who asked. */
export interface Connection {
  /** Opens a line for a run; the returned number goes into its commands. */
  open(line: RunLine): number;
  close(id: number): void;
  send(command: Exclude<Command, Query>): void;
  /** Rejects with a `Fault`. */
  ask<Q extends QueryName>(name: Q, question: Ask<Q>, onLoading?: (loading: LoadProgress) => void): Promise<Answer<Q>>;
}

interface Question {
  readonly resolve: (answer: never) => void;
  readonly reject: (fault: Fault) => void;
  readonly onLoading: ((loading: LoadProgress) => void) | undefined;
}

/** What passes time; tests pass their own. */
export type Timers = Pick<WatchdogEffects, 'setInterval' | 'clearInterval'>;

const REAL_TIMERS: Timers = {
  setInterval: (callback, ms) => setInterval(callback, ms),
  clearInterval: (timer) => {
    clearInterval(timer as ReturnType<typeof setInterval>);
  },
};

export function createConnection(transport: Transport, timers: Timers = REAL_TIMERS): Connection {
  let lastId = 0;
  const lines = new Map<number, RunLine>();
  const questions = new Map<number, Question>();

  const fail = (fault: Fault) => {
    for (const { reject } of questions.values()) reject(fault);
    questions.clear();
    for (const line of [...lines.values()]) line.onFault(fault);
  };
  const watchdog = createWatchdog({
    expecting: () => questions.size > 0 || [...lines.values()].some((line) => line.isBusy()),
    ping: () => {
      transport.send({ type: 'ping', id: 0 });
    },
    hangs: () => {
      transport.close();
      fail({ code: 'worker-crashed', detail: 'The worker stopped answering' });
    },
    ...timers,
  });

  transport.onReply((reply) => {
    watchdog.heard();
    if ('alive' in reply) return;
    if ('events' in reply) {
      lines.get(reply.id)?.onReply(reply);
      return;
    }
    const question = questions.get(reply.id);
    if (!question) return;
    if ('loading' in reply) {
      question.onLoading?.(reply.loading);
      return;
    }
    questions.delete(reply.id);
    if ('answer' in reply) question.resolve(reply.answer as never);
    else question.reject(reply.fault);
  });
  transport.onFault(fail);

  return {
    open(line) {
      lastId += 1;
      lines.set(lastId, line);
      return lastId;
    },
    close(id) {
      lines.delete(id);
    },
    send(command) {
      transport.send(command);
      watchdog.wake();
    },
    ask(name, question, onLoading) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        questions.set(id, { resolve, reject, onLoading });
        transport.send({ type: 'query', id, name, ask: question } as Query);
        watchdog.wake();
      });
    },
  };
}
