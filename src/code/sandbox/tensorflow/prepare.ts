import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import * as core from '@tensorflow/tfjs-core';
import { LayersModel, Sequential } from '@tensorflow/tfjs-layers';
import { MAX_TENSORFLOW_STEPS } from '../../cell-api.ts';
import type { TensorflowBackend } from '../../cell-message.ts';
import { limitSteps } from './limit-steps.ts';
import { rememberCaller } from './remember-caller.ts';
import { tellBuilding } from './tell-building.ts';

/** What the prelude hands over. */
interface Cell {
  /** What is thrown where the processor alone would have to take a further step. */
  refuse(steps: number): Error;
  /** Tells the page that the code is alive, in the middle of work. */
  alive(): void;
}

/** The functions of a model that go on after they have returned. */
const LATER = ['fit', 'fitDataset', 'evaluateDataset', 'trainOnBatch'];

const BACKENDS: readonly TensorflowBackend[] = ['webgl', 'cpu'];

/**
 * Makes TensorFlow.js ready for a reader's code: WebGL where this worker has it, else the processor.
 *
 * @throws Error where there is neither
 */
export async function prepare({ refuse, alive }: Cell): Promise<{
  readonly backend: TensorflowBackend;
  readonly version: string;
}> {
  tellBuilding(MathBackendWebGL.prototype, alive);
  rememberCaller([LayersModel.prototype, Sequential.prototype], LATER);
  limitSteps(MAX_TENSORFLOW_STEPS, () => core.getBackend() === 'cpu', refuse);
  for (const backend of BACKENDS) {
    if (await core.setBackend(backend)) return { backend, version: core.version_core };
  }
  throw new Error(`TensorFlow.js: expected one of ${BACKENDS.join(', ')}, got none`);
}
