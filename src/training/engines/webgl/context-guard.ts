import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/base';

/**
 * Keeps a lost context from hanging a run. After a loss a wait of tfjs' own never settles (measured), so waits are ours
 * and raced against the loss.
 */
export interface ContextGuard {
  /**
   * Resolves when all enqueued draws have been carried out, or rejects at once when the context is lost; reads nothing
   * back. Waits that are begun without an `await` between them are one: they share a fence behind the draws of all.
   */
  finished(): Promise<void>;
  /** Ends the waits' race; the context itself stays watched. */
  dispose(): void;
}

/** Pause between two looks at a fence. */
const POLL_MS = 1;

/** What has become of a context, and who wants to know when it is lost. */
interface Watch {
  lost: boolean;
  readonly listeners: Set<() => void>;
}

/**
 * All contexts seen, watched for as long as they live. One that was lost may come back, even while no engine uses it; it
 * then says that it is well, but its programs and textures are gone and it would compute zeros without a word.
 */
const watches = new WeakMap<WebGL2RenderingContext, Watch>();

function watchContext(gl: WebGL2RenderingContext): Watch {
  const known = watches.get(gl);
  if (known) return known;
  const watch: Watch = { lost: gl.isContextLost(), listeners: new Set() };
  // The worker library of TypeScript leaves the canvas out of the context's type.
  const { canvas } = gl as unknown as { canvas: EventTarget };
  canvas.addEventListener('webglcontextlost', () => {
    watch.lost = true;
    for (const listener of watch.listeners) listener();
  });
  watches.set(gl, watch);
  return watch;
}

/** @throws Error when the context is lost, or was lost at any time and came back */
export function guardContext(backend: { readonly gpgpu: Pick<MathBackendWebGL['gpgpu'], 'gl'> }): ContextGuard {
  const gl = backend.gpgpu.gl as WebGL2RenderingContext;
  const watch = watchContext(gl);
  if (watch.lost) throw new Error('WebGL context lost');
  let lose: (error: Error) => void;
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  // Unless something is waiting, a loss is noticed at the next wait.
  lost.catch(() => undefined);
  const onLoss = () => {
    lose(new Error('WebGL context lost'));
  };
  watch.listeners.add(onLoss);

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

  let next: Promise<void> | undefined;
  /** Sets the fence only after all that the caller's task enqueues. */
  const nextFence = async () => {
    await Promise.resolve();
    next = undefined;
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (!fence) throw new Error('WebGL context lost');
    await signalled(fence);
  };

  return {
    finished() {
      next ??= nextFence();
      // A loss that is known wins over a fence of the context that came back.
      return Promise.race([lost, next]);
    },
    dispose() {
      watch.listeners.delete(onLoss);
    },
  };
}
