import type { EngineReason } from '../training/engine-descriptor.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { Connection } from './connection.ts';
import type { Fault, RunEvent } from './run-event.ts';
import type { RunRecord, RunRequest } from './run-record.ts';
import { applyEvent } from './apply-event.ts';
import { IDLE_RUN, type Run } from './run.ts';
import { createPace } from './pace.ts';

/** How a run on one engine ended. Another engine never finishes it. */
export type RunApart =
  | {
      readonly outcome: 'done' | 'diverged';
      readonly record: RunRecord;
      /** After the last period; null if not even one was finished. */
      readonly checkpoint: Checkpoint | null;
      /** Milliseconds for one step, evaluations left out. */
      readonly stepMs: number;
    }
  | { readonly outcome: 'stopped' }
  /** The engine cannot work here or broke down: why the worker turned to another one. */
  | { readonly outcome: 'unavailable'; readonly reason: EngineReason }
  | { readonly outcome: 'failed'; readonly fault: Fault };

/**
 * Trains once, on the engine that was asked for or not at all, beside the runs of the page's slots: nothing is kept, and
 * the exercise's own run can still be asked about. A second run apart takes the place of the first.
 *
 * @param signal aborted when the reader stops; the promise then resolves at once
 */
export function runApart(
  connection: Connection,
  request: RunRequest,
  onChange: (run: Run) => void,
  signal: AbortSignal,
): Promise<RunApart> {
  return new Promise((resolve) => {
    let run: Run = { ...IDLE_RUN, state: 'loading', request };
    let checkpoint: Checkpoint | null = null;
    const pace = createPace();

    const end = (how: RunApart) => {
      signal.removeEventListener('abort', stop);
      // Also after the last step: the engine is freed before the next one is timed.
      connection.send({ type: 'stop', id });
      connection.close(id);
      resolve(how);
    };
    const stop = () => {
      end({ outcome: 'stopped' });
    };
    const hear = (events: readonly RunEvent[]) => {
      for (const event of events) {
        pace.hear(event);
        run = applyEvent(run, event);
      }
      const { engine, record, fault, state } = run;
      if (engine && request.wanted !== 'auto' && engine.id !== request.wanted) {
        end({ outcome: 'unavailable', reason: engine.reason });
        return;
      }
      onChange(run);
      if (state === 'failed' && fault) end({ outcome: 'failed', fault });
      else if (state === 'stopped') stop();
      else if (record && (state === 'done' || state === 'diverged'))
        end({ outcome: state, record, checkpoint, stepMs: pace.stepMs() });
    };
    const id = connection.open({
      onReply: (reply) => {
        if (reply.checkpoint) checkpoint = reply.checkpoint;
        hear(reply.events);
      },
      onFault: (fault) => {
        end({ outcome: 'failed', fault });
      },
      isBusy: () => true,
    });
    if (signal.aborted) {
      connection.close(id);
      resolve({ outcome: 'stopped' });
      return;
    }
    signal.addEventListener('abort', stop);
    connection.send({ type: 'start', id, request, apart: true });
  });
}
