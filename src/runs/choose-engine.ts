import type { EngineId } from '../training/engine.ts';
import type { EngineReason } from './run-record.ts';

/** What WebGL is on this machine, seen from a worker. */
export type WebglKind = 'real' | 'emulated' | 'half-float' | 'missing';

/** What the engines need, as far as this machine has it. */
export interface Abilities {
  readonly webgl: WebglKind;
  /** WebAssembly with 128-bit vectors. */
  readonly simd: boolean;
}

export interface EngineChoice {
  readonly id: EngineId;
  readonly reason: EngineReason;
}

/**
 * The engine for a run: what the reader chose if it can work here, else the fastest that can.
 *
 * @example
 * chooseEngine('auto', { webgl: 'emulated', simd: true }) // { id: 'simd', reason: 'webgl-emulated' }
 */
export function chooseEngine(wanted: EngineId | 'auto', { webgl, simd }: Abilities): EngineChoice {
  if (wanted === 'plain') return { id: 'plain', reason: 'chosen' };
  if (wanted === 'simd') return simd ? { id: 'simd', reason: 'chosen' } : WITHOUT_SIMD;
  if (webgl === 'real') return { id: 'webgl', reason: wanted === 'webgl' ? 'chosen' : 'webgl-real' };
  if (webgl === 'emulated' && wanted === 'webgl') return { id: 'webgl', reason: 'chosen' };
  return simd ? { id: 'simd', reason: `webgl-${webgl}` } : WITHOUT_SIMD;
}

/** The last resort: WebGL was not wanted or cannot be used, and vectors are missing too. */
const WITHOUT_SIMD: EngineChoice = { id: 'plain', reason: 'simd-missing' };

/**
 * What to go on with when an engine could not be made or broke down ('failed'), or gave wrong numbers in its self-test.
 *
 * @returns undefined after `plain`, which has no other behind it
 */
export function nextEngine(lost: EngineId, how: 'failed' | 'wrong', simd: boolean): EngineChoice | undefined {
  if (lost === 'plain') return undefined;
  if (lost === 'webgl') return { id: simd ? 'simd' : 'plain', reason: `webgl-${how}` };
  return { id: 'plain', reason: `simd-${how}` };
}

/**
 * Names under which drivers draw on the processor. Browsers do not count these as a performance caveat
 * (`failIfMajorPerformanceCaveat` passes on SwiftShader), so only the renderer's name tells.
 */
const SOFTWARE_RENDERERS = /swiftshader|llvmpipe|softpipe|basic render|software/i;

export function kindOfWebgl(renderer: string, rendersFloat32: boolean): WebglKind {
  if (!rendersFloat32) return 'half-float';
  return SOFTWARE_RENDERERS.test(renderer) ? 'emulated' : 'real';
}

/** Looks at WebGL 2 through a canvas of this worker. Never throws: what cannot be had is 'missing'. */
export function probeWebgl(): WebglKind {
  try {
    const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
    if (!gl) return 'missing';
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    const rendersFloat32 = gl.getExtension('EXT_color_buffer_float') !== null;
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return kindOfWebgl(renderer, rendersFloat32);
  } catch {
    return 'missing';
  }
}
