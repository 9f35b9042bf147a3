import { describe, expect, it } from 'vitest';
import { weightChoice } from './choice.ts';

describe('weightChoice', () => {
  it('keeps one neuron for each exercise and tells who listens', () => {
    let told = 0;
    const leave = weightChoice.subscribe(() => (told += 1));
    weightChoice.choose('network', 96);
    expect([weightChoice.of('network'), weightChoice.of('linear')]).toEqual([96, null]);
    weightChoice.choose('network', null);
    leave();
    weightChoice.choose('linear', 3);
    expect([weightChoice.of('network'), told]).toEqual([null, 2]);
  });
});
