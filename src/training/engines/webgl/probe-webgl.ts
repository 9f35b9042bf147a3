import type { Ability } from '../../engine-descriptor.ts';

/**
 * Names under which drivers draw on the processor. Browsers do not count these as a performance caveat
 * (`failIfMajorPerformanceCaveat` passes on SwiftShader), so only the renderer's name tells.
 */
const SOFTWARE_RENDERERS = /swiftshader|llvmpipe|softpipe|basic render|software/i;

export function abilityOf(renderer: string, rendersFloat32: boolean): Ability {
  if (!rendersFloat32) return 'half-float';
  return SOFTWARE_RENDERERS.test(renderer) ? 'emulated' : 'ready';
}

/** Looks at WebGL 2 through a canvas of this worker. */
export function probeWebgl(): Ability {
  try {
    const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
    if (!gl) return 'missing';
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    const rendersFloat32 = gl.getExtension('EXT_color_buffer_float') !== null;
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return abilityOf(renderer, rendersFloat32);
  } catch {
    return 'missing';
  }
}
