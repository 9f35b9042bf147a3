import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import * as core from '@tensorflow/tfjs-core';
import { LayersModel, Sequential } from '@tensorflow/tfjs-layers';
import { MAX_TENSORFLOW_STEPS } from '../../cell-api.ts';
import { probeWebgl } from '../../../training/engines/webgl/probe-webgl.ts';
import type { TensorflowBackend } from '../../cell-message.ts';
import { limitSteps } from './limit-steps.ts';
import { rememberCaller } from './remember-caller.ts';
import { tellBatches } from './tell-batches.ts';
import { tellBuilding } from './tell-building.ts';

/** What the prelude hands over. */
interface Cell {
  /** What is thrown where the processor alone would have to take a further step. */
  readonly refuse: (steps: number) => Error;
  /** Tells the page that the code is alive, in the middle of work. */
  readonly alive: () => void;
}

/** The functions of a model that go on after they have returned. */
const LATER = ['fit', 'fitDataset', 'evaluateDataset', 'trainOnBatch'];

/**
 * Makes TensorFlow.js ready for a reader's code: WebGL where this worker has it and a graphics processor draws, else the
 * processor, as the lab does. What is drawn by the processor waits in a queue, for longer than a code may be silent, and is no
 * faster. A code that wants it nevertheless says `await tf.setBackend('webgl')`.
 */
export async function prepare({ refuse, alive }: Cell): Promise<{
  readonly backend: TensorflowBackend;
  readonly version: string;
}> {
  tellBuilding(MathBackendWebGL.prototype, alive);
  tellBatches(LayersModel.prototype, alive);
  rememberCaller([LayersModel.prototype, Sequential.prototype], LATER);
  limitSteps(MAX_TENSORFLOW_STEPS, () => core.getBackend() === 'cpu', refuse);
  const drawn = probeWebgl() === 'ready' && (await core.setBackend('webgl'));
  if (!drawn) await core.setBackend('cpu');
  return { backend: drawn ? 'webgl' : 'cpu', version: core.version_core };
}
