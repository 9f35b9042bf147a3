import { describe, expect, it } from 'vitest';
import { chooseEngine, kindOfWebgl, nextEngine, probeWebgl } from './choose-engine.ts';

describe('chooseEngine', () => {
  it.each([
    ['auto', 'real', true, 'webgl', 'webgl-real'],
    ['auto', 'emulated', true, 'simd', 'webgl-emulated'],
    ['auto', 'half-float', true, 'simd', 'webgl-half-float'],
    ['auto', 'missing', true, 'simd', 'webgl-missing'],
    ['auto', 'real', false, 'webgl', 'webgl-real'],
    ['auto', 'emulated', false, 'plain', 'simd-missing'],
    ['auto', 'missing', false, 'plain', 'simd-missing'],
    ['webgl', 'real', true, 'webgl', 'chosen'],
    ['webgl', 'emulated', true, 'webgl', 'chosen'],
    ['webgl', 'missing', true, 'simd', 'webgl-missing'],
    ['webgl', 'half-float', true, 'simd', 'webgl-half-float'],
    ['webgl', 'missing', false, 'plain', 'simd-missing'],
    ['simd', 'real', true, 'simd', 'chosen'],
    ['simd', 'real', false, 'plain', 'simd-missing'],
    ['plain', 'real', true, 'plain', 'chosen'],
  ] as const)('%s with %s WebGL and SIMD %s gives %s, because %s', (wanted, webgl, simd, id, reason) => {
    expect(chooseEngine(wanted, { webgl, simd })).toEqual({ id, reason });
  });
});

describe('nextEngine', () => {
  it.each([
    ['webgl', 'failed', true, { id: 'simd', reason: 'webgl-failed' }],
    ['webgl', 'failed', false, { id: 'plain', reason: 'webgl-failed' }],
    ['webgl', 'wrong', true, { id: 'simd', reason: 'webgl-wrong' }],
    ['simd', 'failed', true, { id: 'plain', reason: 'simd-failed' }],
    ['simd', 'wrong', true, { id: 'plain', reason: 'simd-wrong' }],
    ['plain', 'failed', true, undefined],
  ] as const)('after %s, which %s, with SIMD %s: %j', (lost, how, simd, next) => {
    expect(nextEngine(lost, how, simd)).toEqual(next);
  });
});

describe('kindOfWebgl', () => {
  it('knows software renderers by their names', () => {
    expect(kindOfWebgl('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', true)).toBe(
      'emulated',
    );
    expect(kindOfWebgl('llvmpipe (LLVM 15.0.6, 256 bits)', true)).toBe('emulated');
    expect(kindOfWebgl('Microsoft Basic Render Driver', true)).toBe('emulated');
    expect(kindOfWebgl('ANGLE (Intel, Mesa Intel(R) UHD Graphics 620)', true)).toBe('real');
  });

  it('asks for float32 first', () => {
    expect(kindOfWebgl('Mali-T720', false)).toBe('half-float');
  });
});

describe('probeWebgl', () => {
  it('finds nothing where there is no OffscreenCanvas, without throwing', () => {
    expect(probeWebgl()).toBe('missing');
  });
});
