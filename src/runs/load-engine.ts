import type { CreateEngine } from '../training/engine.ts';
import type { EngineId } from '../training/engines/engines.ts';

/**
 * Fetches the code of an engine; tfjs comes only when WebGL is really used. Each is named in quotes: a pattern would hide
 * from the rules of the rooms where it leads, and without a case here the compiler refuses a row of the table.
 */
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
