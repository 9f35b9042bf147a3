import type { CreateEngine } from '../training/engine.ts';
import type { EngineId } from '../training/engines/engines.ts';

/** Fetches the code of an engine; tfjs comes only when WebGL is really used. */
export async function loadEngine(id: EngineId): Promise<CreateEngine> {
  switch (id) {
    case 'webgl':
      return (await import('../training/engines/webgl/webgl-engine.ts')).createWebglEngine;
    case 'simd':
      return (await import('../training/engines/simd/simd-engine.ts')).createSimdEngine;
    case 'plain':
      return (await import('../training/engines/plain/plain-engine.ts')).createPlainEngine;
  }
}
