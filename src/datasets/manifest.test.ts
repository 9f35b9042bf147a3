import { describe, expect, it } from 'vitest';
import { parseManifest } from './manifest.ts';

const hash = (digit: string): string => digit.repeat(64);

function example(): Record<string, unknown> {
  const set = (name: string): unknown => ({
    rows: 3,
    labelCounts: [1, 0, 0, 2, 0, 0, 0, 0, 0, 0],
    sha256: hash('a'),
    shards: [
      { file: `${name}-0.bbbbbbbb.bin`, sha256: hash('b'), bytes: 100, rows: 2 },
      { file: `${name}-1.cccccccc.bin`, sha256: hash('c'), bytes: 60, rows: 1 },
    ],
  });
  return {
    format: 2,
    packVersion: 1,
    source: {
      name: 'MNIST',
      creators: ['Somebody'],
      licence: 'CC BY-SA 3.0',
      files: { a: hash('1'), b: hash('2'), c: hash('3'), d: hash('4') },
    },
    sampleSeed: 2017,
    sample: set('sample'),
    test: set('test'),
  };
}

/** The example with one value, found by its path, replaced. */
function changed(path: string, value: unknown): unknown {
  const manifest = example();
  const keys = path.split('.');
  let at = manifest;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1)!] = value;
  return manifest;
}

describe('parseManifest', () => {
  it('takes a good one as it is', () => {
    expect(parseManifest(example())).toEqual(example());
  });

  it.each([
    ['format', 1, 'manifest.format: expected 2, got 1'],
    ['packVersion', undefined, 'manifest.packVersion: expected a whole number above 0, got nothing'],
    ['sampleSeed', '2017', 'manifest.sampleSeed: expected a whole number above 0, got "2017"'],
    ['source', null, 'manifest.source: expected an object, got null'],
    ['source.licence', '', 'manifest.source.licence: expected text, got ""'],
    ['source.creators', [], 'manifest.source.creators: expected a list, got []'],
    ['source.files', { a: hash('1') }, 'manifest.source.files: expected 4 files, got 1'],
    ['source.files.b', 'B'.repeat(64), 'manifest.source.files.b: expected 64 hex digits, got "BBB'],
    ['sample.rows', 0.5, 'manifest.sample.rows: expected a whole number above 0, got 0.5'],
    ['sample.rows', 4, 'manifest.sample.labelCounts: expected 4 in all, got 3'],
    ['test.labelCounts', [3], 'manifest.test.labelCounts: expected 10 numbers, got 1'],
    ['test.labelCounts.3', -2, 'manifest.test.labelCounts[3]: expected a whole number above 0, got -2'],
    ['test.shards.1.rows', 2, 'manifest.test.shards: expected 3 rows in all, got 4'],
    ['test.shards.1.bytes', 0, 'manifest.test.shards[1].bytes: expected a whole number above 0, got 0'],
    [
      'sample.shards.0.file',
      '../sample-0.bbbbbbbb.bin',
      'manifest.sample.shards[0].file: expected a name such as sample-0.bbbbbbbb.bin, got "../sample-0.bbbbbbbb.bin"',
    ],
    ['sample.shards.0.sha256', hash('d'), 'expected a name such as sample-0.dddddddd.bin, got "sample-0.bbbbbbbb.bin"'],
  ])('says what is wrong with %s = %j', (path, value, message) => {
    expect(() => parseManifest(changed(path, value))).toThrow(message);
  });

  it('refuses what is no manifest at all', () => {
    expect(() => parseManifest([1])).toThrow('manifest: expected an object, got [1]');
  });
});
