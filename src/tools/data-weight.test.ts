import { describe, expect, it } from 'vitest';
import { weighData } from './data-weight.ts';
import { fakeSite } from './fake-site.ts';

const hash = (digit: string): string => digit.repeat(64);
const set = (name: string, labelCounts: readonly number[]) => ({
  rows: 3,
  labelCounts,
  sha256: hash('a'),
  shards: ['b', 'c'].map((digit, index) => ({
    file: `${name}-${index}.${digit.repeat(8)}.bin`,
    sha256: hash(digit),
    bytes: 1,
    rows: 2 - index,
  })),
});
const LABEL_COUNTS = [1, 0, 0, 2, 0, 0, 0, 0, 0, 0];
const MANIFEST = JSON.stringify({
  format: 2,
  packVersion: 1,
  source: {
    name: 'MNIST',
    creators: ['Somebody'],
    licence: 'CC BY-SA 3.0',
    files: { a: hash('1'), b: hash('2'), c: hash('3'), d: hash('4') },
  },
  sampleSeed: 2017,
  sample: set('sample', LABEL_COUNTS),
  test: set('test', LABEL_COUNTS),
});

describe('weighData', () => {
  it('counts the manifest and the shards of the sample as they lie there', () => {
    const sizes = {
      'data/sample-0.bbbbbbbb.bin': 700,
      'data/sample-1.cccccccc.bin': 30,
      'data/test-0.bbbbbbbb.bin': 9000,
    };
    expect(weighData(fakeSite({ 'data/manifest.json': MANIFEST }, { sizes }))).toEqual({
      bytes: MANIFEST.length + 730,
      limit: 1_450_000,
    });
  });

  it('says what is missing', () => {
    expect(() => weighData(fakeSite({}))).toThrow('dist: expected data/manifest.json, got none');
    expect(() => weighData(fakeSite({ 'data/manifest.json': MANIFEST }))).toThrow(
      'dist: expected data/sample-0.bbbbbbbb.bin, got none',
    );
  });
});
