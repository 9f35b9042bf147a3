import { afterEach, describe, expect, it, vi } from 'vitest';
import { simdSupported } from './simd-supported.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('simdSupported', () => {
  it('is true here, so that the bytes it asks about are a valid module', () => {
    expect(simdSupported()).toBe(true);
  });

  it('is false without WebAssembly and without its vectors', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(simdSupported()).toBe(false);
    vi.stubGlobal('WebAssembly', { validate: () => false });
    expect(simdSupported()).toBe(false);
  });
});
