import type { Checkpoint } from '../training/checkpoint.ts';
import type { RunEvent } from './run-event.ts';
import { buffersOf } from './typed-arrays.ts';

/** How a session tells the page what happened; the lab adds whose it is. */
export interface SessionReply {
  readonly events: readonly RunEvent[];
  /** The last of those kept since the reply before. */
  readonly checkpoint?: Checkpoint;
}

/** Training at full speed reports more often than a page can be drawn anew; it is told this often at most. */
const TELL_EVERY_MS = 200;

/** Gathers what a run says of its progress, to be told together. */
export interface Outbox {
  /** Progress of training may wait until more is said; everything else goes at once, with what waited before it. */
  report(event: RunEvent): void;
  /** Goes with the next events. */
  keep(checkpoint: Checkpoint): void;
}

export function createOutbox(post: (reply: SessionReply, transfer: ArrayBuffer[]) => void, now: () => number): Outbox {
  let events: RunEvent[] = [];
  let latest: Checkpoint | undefined;
  let toldAt = -Infinity;

  return {
    report(event) {
      events.push(event);
      if (isProgress(event) && now() - toldAt < TELL_EVERY_MS) return;
      const reply: SessionReply = { events, ...(latest && { checkpoint: latest }) };
      events = [];
      latest = undefined;
      toldAt = now();
      post(reply, buffersOf(reply));
    },
    keep(checkpoint) {
      latest = checkpoint;
    },
  };
}

function isProgress({ type }: RunEvent): boolean {
  return type === 'stepped' || type === 'snapshot' || type === 'period';
}
