import type { EngineDescriptor } from '../engine-descriptor.ts';
import { plainSupports } from './plain/plain-supports.ts';
import { simdSupported, supports as simdSupports } from './simd/simd-supported.ts';
import { probeWebgl } from './webgl/probe-webgl.ts';
import { supports as webglSupports } from './webgl/webgl-supported.ts';

/**
 * The engines, the fastest first: the order in which `auto` looks at them, and in which one stands in for another. The
 * last one works everywhere. A new engine is a row here, a folder of its name, and a case in `runs/load-engine.ts`: the
 * table comes with every page, which must not bring the engines along. What else names one: docs/how-an-engine-works.md.
 */
export const ENGINES = [
  { id: 'webgl', probe: probeWebgl, supports: webglSupports },
  { id: 'simd', probe: () => (simdSupported() ? 'ready' : 'missing'), supports: simdSupports },
  { id: 'plain', probe: () => 'ready', supports: plainSupports },
] as const satisfies readonly EngineDescriptor<string>[];

export type EngineId = (typeof ENGINES)[number]['id'];

/** What a reader can ask for: one engine, or the best one for this machine. */
export const ENGINE_CHOICES: readonly (EngineId | 'auto')[] = ['auto', ...ENGINES.map(({ id }) => id)];
