import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/base';

/**
 * Keeps a lost context from hanging a run. After a loss a wait of tfjs' own never settles (measured), so waits are ours
 * and raced against the loss.
 */
export interface ContextGuard {
  /** Resolves when all enqueued draws have been carried out, or rejects at once when the context is lost; reads nothing back. */
  finished(): Promise<void>;
  /** Stops watching. */
  dispose(): void;
}

/** Pause between two looks at a fence. */
const POLL_MS = 1;

export function guardContext(backend: MathBackendWebGL): ContextGuard {
  const gl = backend.gpgpu.gl as WebGL2RenderingContext;
  let lose: (error: Error) => void;
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  // Unless something is waiting, a loss is noticed at the next wait.
  lost.catch(() => undefined);
  const onLoss = () => {
    lose(new Error('WebGL context lost'));
  };
  if (gl.isContextLost()) onLoss();
  // The worker library of TypeScript leaves the canvas out of the context's type.
  const { canvas } = gl as unknown as { canvas: EventTarget };
  canvas.addEventListener('webglcontextlost', onLoss);

  const signalled = async (fence: WebGLSync) => {
    gl.flush();
    for (;;) {
      const status = gl.clientWaitSync(fence, 0, 0);
      if (status === gl.ALREADY_SIGNALED || status === gl.CONDITION_SATISFIED) break;
      if (status === gl.WAIT_FAILED) throw new Error('WebGL context lost');
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    gl.deleteSync(fence);
  };

  return {
    finished() {
      const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      if (!fence) return Promise.reject(new Error('WebGL context lost'));
      return Promise.race([signalled(fence), lost]);
    },
    dispose() {
      canvas.removeEventListener('webglcontextlost', onLoss);
    },
  };
}
