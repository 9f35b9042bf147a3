import { describe, expect, it } from 'vitest';
import { NEURON_WORDS as words } from './fixtures/words.ts';
import { normalisedSvg } from './fixtures/normalised-svg.ts';
import { neuronBars } from './neuron-bars.ts';

const means = [3.7, 0, 0.1, 0.5, 0.04, 1.6, 0.2, 0.1, 0.2, 0.1];

describe('neuronBars', () => {
  it.each([
    ['wide', means, 316],
    ['narrow', means, 288],
    ['silent', new Array<number>(10).fill(0), 316],
  ])('%s', async (name, values, width) => {
    await expect(normalisedSvg(neuronBars({ means: values, width, words }))).toMatchFileSnapshot(
      `snapshots/neuron-${name}.svg`,
    );
  });

  it('writes out the two strongest answers', () => {
    const { marks, summary, table } = neuronBars({ means, width: 316, words });
    const strong = marks.filter((mark) => mark.kind === 'text' && mark.options.className === 'lbl strong');
    expect(strong.map((mark) => mark.data[0]?.['text'])).toEqual(['0', '5', '3.7', '1.6']);
    expect(summary).toBe('Strongest for 0, with 3.7.');
    expect(table.rows[4]).toEqual(['4', '0.04']);
  });

  it('says of a silent neuron that it is one', () => {
    expect(neuronBars({ means: new Array<number>(10).fill(0), width: 316, words }).summary).toBe(
      'This neuron answers no digit.',
    );
  });

  it('needs ten numbers', () => {
    expect(() => neuronBars({ means: [1], width: 316, words })).toThrow(
      'neuronBars: means has 1 numbers, expected 10.',
    );
  });
});
