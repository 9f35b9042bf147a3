import { describe, expect, it } from 'vitest';
import { readLinkSettings, writeLinkSettings } from './link-settings.ts';

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

  it('writes a link that reads back', () => {
    const link = writeLinkSettings({
      exercise: 'network',
      knobs: { learningRate: 0.05, steps: 1000, batchSize: 30, hiddenUnits: [100, 100], dropout: 0 },
      seed: 7,
      engine: 'plain',
    });
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
    expect(writeLinkSettings({ exercise: 'linear', knobs, seed: 1, engine: 'auto' })).not.toContain('engine');
  });
});
