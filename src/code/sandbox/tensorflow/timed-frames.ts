/// <reference lib="webworker" />
export {};

declare const self: DedicatedWorkerGlobalScope;

/**
 * TensorFlow.js lets others have their turn with `requestAnimationFrame`, which it looks for when it is loaded. The frame of the
 * sandbox is never shown, and a browser need not draw for it: a timer comes always. Imported before TensorFlow.js.
 */
self.requestAnimationFrame = (callback) =>
  self.setTimeout(() => {
    callback(performance.now());
  });
