import { describe, expect, it } from 'vitest';
import { batchCapacity, NO_CLASS, packSchedule, traceRoom } from './schedule.ts';

describe('the schedule of a period', () => {
  const labels = Uint8Array.of(7, 0, 9);

  it('has room for the largest batch, in fours', () => {
    expect(batchCapacity([new Int32Array(12), new Int32Array(30)])).toBe(32);
    expect(batchCapacity([new Int32Array(1)])).toBe(4);
  });

  it('has room to trace any period of the course, and doubles it beyond', () => {
    expect([1, 500, 512, 513, 4096].map(traceRoom)).toEqual([512, 512, 512, 1024, 4096]);
    expect(() => traceRoom(4097)).toThrow('period: expected at most 4096 steps, got 4097');
  });

  it('holds 16 · image + class for each row of each batch', () => {
    const { table, numbers } = packSchedule([Int32Array.of(2, 2, 0), Int32Array.of(1)], labels, 4);
    expect(table).toEqual({ rows: 2, width: 1 });
    expect([...numbers]).toEqual([16 * 2 + 9, 16 * 2 + 9, 7, NO_CLASS, 16, NO_CLASS, NO_CLASS, NO_CLASS]);
  });

  it('keeps the largest image number exact in float32', () => {
    const many = new Uint8Array(60_000).fill(9);
    expect(packSchedule([Int32Array.of(59_999)], many, 4).numbers[0]).toBe(16 * 59_999 + 9);
  });

  it('takes the whole training split as one batch, 500 times', () => {
    const all = Int32Array.from({ length: 7500 }, (_, row) => row);
    const { table, numbers } = packSchedule(new Array<Int32Array>(500).fill(all), new Uint8Array(7500), 7500);
    expect(table).toEqual({ rows: 500, width: 1875 });
    expect(numbers.at(-1)).toBe(16 * 7499);
  });
});
