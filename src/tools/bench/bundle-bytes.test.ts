import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { weigh, type Chunk } from './bundle-bytes.ts';

const chunk = (name: string, imports: string[] = [], module: string | null = null): Chunk => ({
  fileName: `${name}.js`,
  facadeModuleId: module,
  imports,
  code: name.repeat(10),
});
const size = (name: string) => brotliCompressSync(name.repeat(10)).length;

const chunks = [
  chunk('worker', ['shared.js'], '/src/runs/worker.ts'),
  chunk('shared'),
  chunk('webgl', ['shared.js', 'tensors.js'], '/src/training/engines/webgl/webgl-engine.ts'),
  chunk('tensors', ['webgl.js']),
  chunk('simd', ['worker.js'], '/src/training/engines/simd/simd-engine.ts'),
  chunk('plain', [], '/src/training/engines/plain/plain-engine.ts'),
];

describe('weigh', () => {
  it('counts what each engine loads besides what the worker has', () => {
    const { worker, engines } = weigh(chunks);
    expect(worker).toBe(size('worker') + size('shared'));
    expect(engines).toEqual({ webgl: size('webgl') + size('tensors'), simd: size('simd'), plain: size('plain') });
  });

  it('says which chunk is missing', () => {
    expect(() => weigh(chunks.slice(0, 2))).toThrow(
      'Build: expected a chunk for /webgl-engine.ts, got worker.js, shared.js',
    );
  });
});
