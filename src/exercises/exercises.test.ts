import { describe, expect, it } from 'vitest';
import type { KnobName } from './exercise.ts';
import { exercises } from './exercises.ts';

describe.each(Object.values(exercises))('exercise $id', ({ knobs, initial, solution }) => {
  it.each(knobs)('offers $name for values between its limits', ({ name, min, max }) => {
    for (const value of [initial[name], solution[name]].flat()) {
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
  });

  it('starts as its solution in what no knob changes', () => {
    const fixed = (all: typeof initial) =>
      (Object.keys(all) as KnobName[])
        .filter((name) => knobs.every((knob) => knob.name !== name))
        .map((name) => [name, all[name]]);
    expect(fixed(initial)).toEqual(fixed(solution));
  });
});
