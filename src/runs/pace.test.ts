import { describe, expect, it } from 'vitest';
import { createPace } from './pace.ts';
import type { RunEvent } from './run-event.ts';

const stepped = (step: number, elapsedMs: number): RunEvent => ({ type: 'stepped', step, elapsedMs });
const snapshot = { type: 'snapshot' } as RunEvent;

function paceOf(...events: readonly RunEvent[]): number {
  const pace = createPace();
  for (const event of events) pace.hear(event);
  return pace.stepMs();
}

describe('pace', () => {
  it('counts only the time between two reports of steps', () => {
    // 1 → 3 took 4 ms; then an evaluation of 100 ms; 5 → 9 took 8 ms: 12 ms for 6 steps.
    expect(paceOf(stepped(1, 50), stepped(3, 54), snapshot, stepped(5, 154), stepped(9, 162))).toBe(2);
  });

  it('falls back to the average of the whole', () => {
    expect(paceOf(stepped(4, 20), snapshot)).toBe(5);
  });
});
