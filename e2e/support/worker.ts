import type { Page, Worker } from '@playwright/test';
import { inject } from './inject.ts';
import { expect } from './test.ts';

/** The script every lab of a page shares. */
export const WORKER_SCRIPT = /\/_astro\/worker-[^/]+\.js$/;

/** Runs `code` in each worker the page starts from now on, before the worker's own code. */
export async function prefixWorker(page: Page, code: string): Promise<void> {
  await inject(page, WORKER_SCRIPT, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code};\n${await response.text()}` });
  });
}

/** The page's worker; when one has just been replaced, the new one. */
export async function labWorker(page: Page, besides?: Worker): Promise<Worker> {
  const alive = () => page.workers().filter((worker) => WORKER_SCRIPT.test(worker.url()) && worker !== besides);
  await expect.poll(() => alive().length, { timeout: 60_000 }).toBeGreaterThan(0);
  return alive().at(-1)!;
}

/** A prefix: the worker's timers run ten times as fast, for what takes a quarter of a minute to be given up. */
export const HURRIED = `
  const { setTimeout: later } = globalThis;
  globalThis.setTimeout = (callback, ms, ...rest) => later(callback, ms / 10, ...rest);`;

/** Prefixes of the worker script: machines that lack something. */
export const WITHOUT = {
  webgl: `
    const getContext = OffscreenCanvas.prototype.getContext;
    OffscreenCanvas.prototype.getContext = function (kind, ...rest) {
      return /webgl/.test(kind) ? null : getContext.call(this, kind, ...rest);
    };`,
  float32: `
    const getExtension = WebGL2RenderingContext.prototype.getExtension;
    WebGL2RenderingContext.prototype.getExtension = function (name) {
      return name === 'EXT_color_buffer_float' ? null : getExtension.call(this, name);
    };`,
  /** Shaders that do not link: WebGL looks fine until it is used. */
  linking: `
    const getProgramParameter = WebGL2RenderingContext.prototype.getProgramParameter;
    WebGL2RenderingContext.prototype.getProgramParameter = function (program, name) {
      return name === this.LINK_STATUS ? false : getProgramParameter.call(this, program, name);
    };`,
  wasm: 'delete globalThis.WebAssembly',
  /** Kernels that find no room for their memory. */
  memory: `
    WebAssembly.instantiate = () => Promise.reject(new RangeError('could not allocate memory'))`,
} as const;

/** Prefixes of the worker script: machines on which an engine runs without complaint and computes something else. */
export const WRONG_NUMBERS = {
  webgl: `
    const getBufferSubData = WebGL2RenderingContext.prototype.getBufferSubData;
    WebGL2RenderingContext.prototype.getBufferSubData = function (target, offset, into, ...rest) {
      getBufferSubData.call(this, target, offset, into, ...rest);
      for (let i = 0; i < into.length; i++) into[i] *= 1.001;
    };`,
  simd: `
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...args) => {
      const { exports } = await instantiate.apply(WebAssembly, args);
      const train = (model, images, schedule, step, count) => exports.train(model, images, schedule, step, count - 1);
      return { exports: { ...exports, train } };
    };`,
} as const;

/** A prefix: a WebGL that gives itself out for a graphics card's. */
export const NAMED_AS_A_CARD = `
  const getParameter = WebGL2RenderingContext.prototype.getParameter;
  WebGL2RenderingContext.prototype.getParameter = function (name) {
    const UNMASKED_RENDERER_WEBGL = 0x9246;
    return name === UNMASKED_RENDERER_WEBGL ? 'ANGLE (Some Graphics Card)' : getParameter.call(this, name);
  };`;

/** A prefix that keeps the WebGL contexts of the worker where `loseContext` finds them. */
export const EXPOSED_CONTEXTS = `
  globalThis.contexts = [];
  const getContext = OffscreenCanvas.prototype.getContext;
  OffscreenCanvas.prototype.getContext = function (...args) {
    const context = getContext.apply(this, args);
    if (context && !contexts.includes(context)) contexts.push(context);
    return context;
  }`;

/** Takes the context an engine computes with; `restored` gives it back at once, as a driver that starts anew does. */
export async function loseContext(worker: Worker, then: 'lost' | 'restored'): Promise<void> {
  await worker.evaluate(async (restored) => {
    const { contexts } = globalThis as unknown as { contexts: readonly WebGL2RenderingContext[] };
    // The one that looked what WebGL can do was given back long ago.
    const context = contexts.findLast((each) => !each.isContextLost())!;
    const extension = context.getExtension('WEBGL_lose_context')!;
    extension.loseContext();
    if (!restored) return;
    // Only after the page was told may a context come back.
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    extension.restoreContext();
  }, then === 'restored');
}
