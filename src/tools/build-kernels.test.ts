import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { KERNELS_BASE64 } from '../training/engines/simd/.generated/kernels.ts';
import { compile, fingerprint, readSources } from './build-kernels.ts';

const sources = readSources(fileURLToPath(new URL('../training/engines/simd/assembly/', import.meta.url)));

describe('the compiled kernels', () => {
  it('are what the sources give, and need nothing from outside', async () => {
    const wasm = await compile(sources);
    expect(Buffer.from(wasm).toString('base64')).toBe(KERNELS_BASE64);
    const kernels = new WebAssembly.Module(Buffer.from(wasm));
    expect(WebAssembly.Module.imports(kernels)).toEqual([]);
    expect(WebAssembly.Module.exports(kernels).map(({ name }) => name)).toEqual([
      'evaluate',
      'predict',
      'peak',
      'train',
      'memory',
    ]);
  });

  it('change their mark with any source', () => {
    const changed = new Map(sources).set('adagrad.ts', '');
    expect(fingerprint(changed)).not.toBe(fingerprint(sources));
    expect(fingerprint(new Map(sources))).toBe(fingerprint(sources));
  });

  it('do not come out of a source with an error, whose place is named', async () => {
    await expect(compile(new Map([['index.ts', 'export function f(): i32 { return g(); }']]))).rejects.toThrow(
      /index\.ts\(1,/,
    );
  });
});
