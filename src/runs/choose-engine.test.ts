import { describe, expect, it } from 'vitest';
import type { Ability, EngineDescriptor } from '../training/engine-descriptor.ts';
import { ENGINES, type EngineId } from '../training/engines/engines.ts';
import { STANDARD } from '../training/variation.ts';
import { chooseEngine, nextEngine, type EngineTable } from './choose-engine.ts';

const needs = { shape: { inputs: 784, classes: 10, image: { side: 28 } }, variation: STANDARD };

/** The real rows on a machine of this kind. */
function machine(webgl: Ability, simd: Ability = 'ready'): EngineTable {
  const abilities: Partial<Record<EngineId, Ability>> = { webgl, simd };
  return ENGINES.map((row): EngineDescriptor => ({ ...row, probe: () => abilities[row.id] ?? 'ready' }));
}

describe('chooseEngine', () => {
  it.each([
    ['auto', 'ready', 'ready', 'webgl', 'fastest', 'webgl'],
    ['auto', 'emulated', 'ready', 'simd', 'emulated', 'webgl'],
    ['auto', 'half-float', 'ready', 'simd', 'half-float', 'webgl'],
    ['auto', 'missing', 'ready', 'simd', 'missing', 'webgl'],
    ['auto', 'ready', 'missing', 'webgl', 'fastest', 'webgl'],
    ['auto', 'emulated', 'missing', 'plain', 'missing', 'simd'],
    ['auto', 'missing', 'missing', 'plain', 'missing', 'simd'],
    ['webgl', 'ready', 'ready', 'webgl', 'chosen', 'webgl'],
    ['webgl', 'emulated', 'ready', 'webgl', 'chosen', 'webgl'],
    ['webgl', 'missing', 'ready', 'simd', 'missing', 'webgl'],
    ['webgl', 'half-float', 'ready', 'simd', 'half-float', 'webgl'],
    ['webgl', 'missing', 'missing', 'plain', 'missing', 'webgl'],
    ['simd', 'ready', 'ready', 'simd', 'chosen', 'simd'],
    ['simd', 'ready', 'missing', 'plain', 'missing', 'simd'],
    ['plain', 'ready', 'ready', 'plain', 'chosen', 'plain'],
  ] as const)('%s with WebGL %s and SIMD %s gives %s, because %s %s', (wanted, webgl, simd, id, cause, engine) => {
    expect(chooseEngine(wanted, needs, machine(webgl, simd))).toEqual({ id, reason: { cause, engine } });
  });

  it('passes over engines that do not support what is to be trained', () => {
    const points = { shape: { inputs: 2, classes: 3 }, variation: STANDARD };
    const table = machine('ready').map((row) => ({ ...row, supports: () => row.id === 'plain' }));
    expect(chooseEngine('auto', points, table)).toEqual({
      id: 'plain',
      reason: { cause: 'unsupported', engine: 'simd' },
    });
    expect(chooseEngine('webgl', points, table)).toEqual({
      id: 'plain',
      reason: { cause: 'unsupported', engine: 'webgl' },
    });
    expect(chooseEngine('auto', points, table.slice(0, 2))).toBeUndefined();
  });

  it('looks before a chosen engine that cannot be had when none comes after it', () => {
    const table = machine('ready').map((row) => ({ ...row, supports: () => row.id === 'webgl' }));
    expect(chooseEngine('plain', needs, table)).toEqual({
      id: 'webgl',
      reason: { cause: 'unsupported', engine: 'plain' },
    });
  });

  it('takes a fourth engine by one more row', () => {
    const fourth: EngineDescriptor = { id: 'fourth' as EngineId, probe: () => 'ready', supports: () => true };
    const table = [fourth, ...machine('ready')];
    expect(chooseEngine('auto', needs, table)).toEqual({
      id: 'fourth',
      reason: { cause: 'fastest', engine: 'fourth' },
    });
    expect(nextEngine(fourth.id, 'failed', needs, table)).toEqual({
      id: 'webgl',
      reason: { cause: 'failed', engine: 'fourth' },
    });
  });
});

describe('nextEngine', () => {
  it.each([
    ['webgl', 'failed', 'ready', 'simd'],
    ['webgl', 'failed', 'missing', 'plain'],
    ['webgl', 'wrong', 'ready', 'simd'],
    ['simd', 'failed', 'ready', 'plain'],
    ['simd', 'wrong', 'ready', 'plain'],
  ] as const)('after %s, which %s, with SIMD %s: %s', (lost, cause, simd, id) => {
    expect(nextEngine(lost, cause, needs, machine('ready', simd))).toEqual({ id, reason: { cause, engine: lost } });
  });

  it('has none after the last one', () => {
    expect(nextEngine('plain', 'failed', needs, machine('ready'))).toBeUndefined();
  });

  it('does not take an engine that is only emulated', () => {
    const table = [...machine('ready').slice(1, 2), ...machine('emulated').slice(0, 1), ...machine('ready').slice(2)];
    expect(nextEngine('simd', 'failed', needs, table)?.id).toBe('plain');
  });
});
