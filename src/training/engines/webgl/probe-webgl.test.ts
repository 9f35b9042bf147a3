import { describe, expect, it } from 'vitest';
import { abilityOf, probeWebgl } from './probe-webgl.ts';

describe('abilityOf', () => {
  it('knows software renderers by their names', () => {
    expect(abilityOf('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', true)).toBe(
      'emulated',
    );
    expect(abilityOf('llvmpipe (LLVM 15.0.6, 256 bits)', true)).toBe('emulated');
    expect(abilityOf('Microsoft Basic Render Driver', true)).toBe('emulated');
    expect(abilityOf('ANGLE (Intel, Mesa Intel(R) UHD Graphics 620)', true)).toBe('ready');
  });

  it('asks for float32 first', () => {
    expect(abilityOf('Mali-T720', false)).toBe('half-float');
  });
});

describe('probeWebgl', () => {
  it('finds nothing where there is no OffscreenCanvas, without throwing', () => {
    expect(probeWebgl()).toBe('missing');
  });
});
