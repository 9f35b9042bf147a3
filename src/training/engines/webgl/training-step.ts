import { defineForwardPass, runForwardPass, type Uniforms } from './forward-pass.ts';
import type { Draws, Texture } from './gpu.ts';
import { scheduledImages } from './image-source.ts';
import type { NetworkLayout } from './network-layout.ts';
import type { Program } from './program.ts';
import { updateSums, updateWeights } from './programs/adagrad.ts';
import { backward } from './programs/backward.ts';
import { clipScale, rowSquares } from './programs/clip-scale.ts';
import { gatherInputs, outputsName } from './programs/gather-inputs.ts';
import { gradients, slopesName } from './programs/gradients.ts';
import { scoreSlopes } from './programs/score-slopes.ts';
import type { SplitTextures } from './split-textures.ts';

/** What training changes; each step gives new textures. */
export interface Model {
  readonly weights: Texture;
  readonly sums: Texture;
  /** Of the steps of the period; see `programs/clip-scale.ts`. */
  readonly trace: Texture;
}

/** What the programs of a step are made for. */
export interface StepRoom {
  /** Rows of the batch, a multiple of four. */
  readonly capacity: number;
  /** Steps of the period. */
  readonly traceRows: number;
}

/** What one step is told. */
export interface StepNumbers {
  /** Row of the schedule. */
  readonly stepInPeriod: number;
  readonly learningRate: number;
  /** 1 / (1 − dropout) */
  readonly keepScale: number;
  readonly dropoutThreshold: number;
  /** For each hidden layer; see `dropout.ts`. */
  readonly dropoutKeys: readonly number[];
}

/**
 * A training step as 2 · layers + 6 draws: 12 for two hidden layers. They depend on the batch's size and the network's
 * shape only; all else is uniforms, so that a turned knob compiles nothing anew.
 */
export class TrainingStep {
  readonly #gpu: Draws;
  readonly #forward: readonly Program[];
  readonly #slopes: Program;
  /** For each layer but the first, from the layer's slopes to those of the layer below. */
  readonly #backward: readonly Program[];
  readonly #inputs: Program;
  readonly #gradients: Program;
  readonly #squares: Program;
  readonly #scale: Program;
  readonly #sums: Program;
  readonly #weights: Program;

  constructor(gpu: Draws, layout: NetworkLayout, { capacity, traceRows }: StepRoom, drops: boolean) {
    const { layers, table } = layout;
    this.#gpu = gpu;
    this.#forward = defineForwardPass(layout, capacity, scheduledImages(capacity), drops ? 'relu-and-dropout' : 'relu');
    this.#slopes = scoreSlopes(capacity, layers.at(-1)!.units);
    this.#backward = layers.slice(1).map((place) => backward(place, table, capacity));
    this.#inputs = gatherInputs(layout, capacity);
    this.#gradients = gradients(layout, capacity);
    this.#squares = rowSquares(table);
    this.#scale = clipScale(table, traceRows);
    this.#sums = updateSums(table);
    this.#weights = updateWeights(table);
  }

  /** Enqueues the step. The caller releases the model it gave. */
  run(model: Model, split: SplitTextures, schedule: Texture, numbers: StepNumbers): Model {
    const { stepInPeriod, learningRate, keepScale, dropoutThreshold, dropoutKeys } = numbers;
    const gpu = this.#gpu;
    const dropout = (layer: number): Uniforms => ({
      stepInPeriod,
      keepScale,
      // As the bits of a signed number: that is what an `int` uniform takes.
      dropoutThreshold: dropoutThreshold | 0,
      dropoutKey: (dropoutKeys[layer] ?? 0) | 0,
    });
    const outputs = runForwardPass(gpu, this.#forward, { ...split, weights: model.weights, schedule }, dropout);

    const slopes: Texture[] = [];
    const top = outputs.length - 1;
    slopes[top] = gpu.run(this.#slopes, { scores: outputs[top]!, schedule }, { stepInPeriod });
    for (let l = top; l > 0; l--) {
      const inputs = { below: outputs[l - 1]!, slopes: slopes[l]!, weights: model.weights };
      slopes[l - 1] = gpu.run(this.#backward[l - 1]!, inputs, { keepScale });
    }

    const inputs = gpu.run(
      this.#inputs,
      { images: split.images, schedule, ...named(outputsName, outputs) },
      { stepInPeriod },
    );
    const gradients = gpu.run(this.#gradients, { inputs, ...named(slopesName, slopes) });
    const squares = gpu.run(this.#squares, { gradients });
    const trace = gpu.run(this.#scale, { squares, trace: model.trace }, { stepInPeriod });
    const sums = gpu.run(this.#sums, { sums: model.sums, gradients, trace }, { stepInPeriod });
    const update = { weights: model.weights, sums, gradients, trace };
    const weights = gpu.run(this.#weights, update, { learningRate, stepInPeriod });
    gpu.release([...outputs, ...slopes, inputs, gradients, squares]);
    return { weights, sums, trace };
  }
}

function named(name: (layer: number) => string, textures: readonly Texture[]): { [name: string]: Texture } {
  return Object.fromEntries(textures.map((texture, l) => [name(l), texture]));
}
