import { describe, expect, it } from 'vitest';
import { exercises } from '../exercises/exercises.ts';
import { newRequest } from '../runs/run-request.ts';
import { readLinkSettings } from './link-settings.ts';
import { writeLinkSettings } from './write-link-settings.ts';
import { maxCharacters, parseKnob } from './parse-knob.ts';

const { network } = exercises;

describe('link settings', () => {
  it('reads what is there and leaves it as typed', () => {
    expect(readLinkSettings('?learning-rate=abc&hidden-units=100,100&seed=7&engine=plain&theme=dark')).toEqual({
      learningRate: 'abc',
      hiddenUnits: '100,100',
      seed: '7',
      engine: 'plain',
    });
    expect(readLinkSettings('')).toEqual({});
    expect(readLinkSettings('?steps=')).toEqual({ steps: '' });
  });

  it('takes the last of a name given twice', () => {
    expect(readLinkSettings('?seed=7&steps=5&seed=9')).toEqual({ seed: '9', steps: '5' });
  });

  it('cuts a value no field would read, and the field still refuses it', () => {
    const { seed = '', hiddenUnits = '' } = readLinkSettings(
      `?seed=${'7'.repeat(14_000)}&hidden-units=${'1,'.repeat(7000)}`,
    );
    expect([seed.length, hiddenUnits.length]).toEqual([1000, 1000]);
    for (const knob of network.knobs) {
      const problem = { code: 'too-long', maxCharacters: maxCharacters(knob) };
      expect(parseKnob(seed, knob)).toEqual({ ok: false, problem });
    }
  });

  it('writes a link that reads back', () => {
    const knobs = { learningRate: 0.05, steps: 1000, batchSize: 30, hiddenUnits: [100, 100], dropout: 0 };
    const link = writeLinkSettings(newRequest('network', { knobs, seed: 7, wanted: 'plain' }));
    expect(link).toBe(
      '?learning-rate=0.05&steps=1000&batch-size=30&hidden-units=100,100&dropout=0&seed=7&engine=plain',
    );
    expect(readLinkSettings(link)).toEqual({
      learningRate: '0.05',
      steps: '1000',
      batchSize: '30',
      hiddenUnits: '100,100',
      dropout: '0',
      seed: '7',
      engine: 'plain',
    });
  });

  it('leaves an engine out that nobody chose', () => {
    const knobs = { learningRate: 0.02, steps: 100, batchSize: 10 };
    expect(writeLinkSettings(newRequest('linear', { knobs, seed: 1, wanted: 'auto' }))).not.toContain('engine');
  });
});
