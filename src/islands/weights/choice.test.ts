import { describe, expect, it } from 'vitest';
import { choice, choose } from './choice.ts';

describe('choose', () => {
  it('keeps one neuron for each exercise and tells who listens', () => {
    const told: unknown[] = [];
    const leave = choice.subscribe(() => told.push(choice.current()));
    choose('network', 96);
    choose('linear', 3);
    choose('network', null);
    leave();
    choose('linear', null);
    expect(told).toEqual([{ network: 96 }, { network: 96, linear: 3 }, { linear: 3 }]);
    expect(choice.current()).toEqual({});
  });
});
