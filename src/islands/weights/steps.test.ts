import { describe, expect, it } from 'vitest';
import { distinctSnapshots, nearestSnapshot, snapshotAt } from './steps.ts';

const at = (...steps: number[]) => steps.map((step) => ({ step }));

describe('nearestSnapshot', () => {
  it('finds the exact step, else the nearest, the earlier of two as near', () => {
    expect(nearestSnapshot(at(10, 20, 50, 100), 100)).toBe(3);
    expect(nearestSnapshot(at(8, 16, 24), 10)).toBe(0);
    expect(nearestSnapshot(at(8, 12), 10)).toBe(0);
  });

  it('finds nothing in nothing', () => {
    expect(nearestSnapshot([], 10)).toBe(-1);
  });
});

describe('snapshotAt', () => {
  it('waits for a step that is still to come', () => {
    expect(snapshotAt(at(10, 20), 100, 1000)).toBeNull();
  });

  it('takes the nearest once nothing more comes, or where the run will never get there', () => {
    expect(snapshotAt(at(10, 20), 100, 0)).toEqual({ step: 20 });
    expect(snapshotAt(at(10, 20), 100, 50)).toEqual({ step: 20 });
    expect(snapshotAt(at(10, 20), 10, 1000)).toEqual({ step: 10 });
  });

  it('has none before the first', () => {
    expect(snapshotAt([], 10, 0)).toBeNull();
  });
});

describe('distinctSnapshots', () => {
  it('leaves out what is missing and what was there before', () => {
    expect(distinctSnapshots([...at(10, 50), null, ...at(50), undefined])).toEqual(at(10, 50));
  });
});
