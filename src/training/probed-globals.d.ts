/**
 * What the engines' probes ask a thread for, and no more: the table of engines is checked without the DOM, like the rest
 * of the room. The folders `webgl` and `simd` have configs of their own, which know the worker's whole library instead.
 */

declare namespace WebAssembly {
  function validate(bytes: Uint8Array): boolean;
}

declare const OffscreenCanvas: new (
  width: number,
  height: number,
) => {
  getContext(kind: 'webgl2'): ProbedContext | null;
};

interface ProbedContext {
  readonly RENDERER: number;
  getParameter(name: number): unknown;
  getExtension(name: 'WEBGL_debug_renderer_info'): { readonly UNMASKED_RENDERER_WEBGL: number } | null;
  getExtension(name: 'WEBGL_lose_context'): { loseContext(): void } | null;
  getExtension(name: 'EXT_color_buffer_float'): object | null;
}
