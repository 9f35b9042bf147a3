import { describe, expect, it } from 'vitest';
import { tinyRecord } from './fixtures/tiny-record.ts';
import { engineAtStart, engineNow, finalLayers, finalSnapshot, layerCount } from './run-record.ts';

describe('reading a record', () => {
  it('names the engine a run started on and the one it is on', () => {
    const record = tinyRecord();
    expect(engineAtStart(record)).toMatchObject({ fromStep: 0, engine: 'webgl' });
    expect(engineNow(record)).toMatchObject({ fromStep: 10, engine: 'simd' });
    const idle = tinyRecord({ engines: [] });
    expect([engineAtStart(idle), engineNow(idle)]).toEqual([null, null]);
  });

  it('counts a layer for each kernel with its bias', () => {
    expect(layerCount(tinyRecord())).toBe(2);
  });

  it('gives the layers of the last snapshot that holds all of them', () => {
    const record = tinyRecord();
    const [early, whole] = record.snapshots;
    expect(finalLayers(record)).toBe(whole!.layers);
    const later = { ...early!, step: 21 };
    expect(finalSnapshot(tinyRecord({ snapshots: [{ ...whole!, step: 10 }, whole!, later] }))).toBe(whole);
    expect(finalLayers(tinyRecord({ snapshots: [early!] }))).toBeNull();
    expect(finalSnapshot(tinyRecord({ snapshots: [] }))).toBeNull();
  });
});
