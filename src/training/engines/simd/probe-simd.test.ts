import { afterEach, describe, expect, it, vi } from 'vitest';
import { probeSimd } from './probe-simd.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('probeSimd', () => {
  it('is ready here, so that the bytes it asks about are a valid module', () => {
    expect(probeSimd()).toBe('ready');
  });

  it('is missing without WebAssembly and without its vectors', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(probeSimd()).toBe('missing');
    vi.stubGlobal('WebAssembly', { validate: () => false });
    expect(probeSimd()).toBe('missing');
  });
});
