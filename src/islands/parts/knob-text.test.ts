import { describe, expect, it } from 'vitest';
import { exercises } from '../../exercises/exercises.ts';
import { SEED_RANGE } from '../../lib/parse-knob.ts';
import { changedKnobs, fieldTexts, parseFields, sameKnobs, steppedText } from './knob-text.ts';

const { linear, network } = exercises;

describe('fields', () => {
  it('read back what they show', () => {
    const texts = fieldTexts(network, network.solution, 7);
    expect(texts).toEqual({
      learningRate: '0.05',
      steps: '1000',
      batchSize: '30',
      hiddenUnits: '100, 100',
      dropout: '0',
      seed: '7',
    });
    expect(parseFields(network, texts)).toEqual({ ok: true, knobs: network.solution, seed: 7 });
  });

  it('leave what has no knob as the exercise starts', () => {
    const fewer = { ...network, knobs: network.knobs.slice(0, 2) };
    const texts = fieldTexts(fewer, network.solution, 7);
    expect(parseFields(fewer, texts)).toMatchObject({ knobs: { ...network.initial, learningRate: 0.05, steps: 1000 } });
  });

  it('name every bad one', () => {
    const parsed = parseFields(linear, { learningRate: '3,5', steps: '', batchSize: '10', seed: '-1' });
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && Object.keys(parsed.problems)).toEqual(['learningRate', 'steps', 'seed']);
  });
});

describe('steppedText', () => {
  const [rate, steps] = linear.knobs;
  it('moves by the step without binary dust', () => {
    expect(steppedText('0.2', { ...rate!, step: 0.1 } as (typeof linear.knobs)[number], 1)).toBe('0.3');
    expect(steppedText('1000', steps!, -1)).toBe('900');
  });
  it('stays inside the range and comes back into it', () => {
    expect(steppedText('0.005', rate!, -1)).toBe('0.001');
    expect(steppedText('99999', steps!, 1)).toBe('5000');
  });
  it('takes the seed to the one beside it', () => {
    expect(steppedText('7', SEED_RANGE, 1)).toBe('8');
    expect(steppedText('0', SEED_RANGE, -1)).toBe('0');
    expect(steppedText('2147483646', SEED_RANGE, 1)).toBe('2147483647');
  });
  it('leaves alone what is not a number', () => {
    expect(steppedText('abc', steps!, 1)).toBeNull();
    expect(steppedText('100', network.knobs[3]!, 1)).toBeNull();
  });
});

describe('changedKnobs', () => {
  it('compares lists by their entries', () => {
    expect(sameKnobs(network.solution, { ...network.solution, hiddenUnits: [100, 100] })).toBe(true);
    expect(changedKnobs(network.initial, network.solution)).toEqual([
      'learningRate',
      'steps',
      'batchSize',
      'hiddenUnits',
    ]);
  });
});
