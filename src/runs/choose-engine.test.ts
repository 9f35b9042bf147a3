import { describe, expect, it } from 'vitest';
import { chooseEngine, kindOfWebgl, probeWebgl } from './choose-engine.ts';

describe('chooseEngine', () => {
  it.each([
    ['auto', 'real', 'webgl', 'webgl-real'],
    ['auto', 'emulated', 'plain', 'webgl-emulated'],
    ['auto', 'half-float', 'plain', 'webgl-half-float'],
    ['auto', 'missing', 'plain', 'webgl-missing'],
    ['webgl', 'real', 'webgl', 'chosen'],
    ['webgl', 'emulated', 'webgl', 'chosen'],
    ['webgl', 'missing', 'plain', 'webgl-missing'],
    ['webgl', 'half-float', 'plain', 'webgl-half-float'],
    ['plain', 'real', 'plain', 'chosen'],
  ] as const)('%s on %s WebGL gives %s, because %s', (wanted, webgl, id, reason) => {
    expect(chooseEngine(wanted, webgl)).toEqual({ id, reason });
  });
});

describe('kindOfWebgl', () => {
  it('knows software renderers by their names', () => {
    expect(kindOfWebgl('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', true)).toBe('emulated');
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
