import { defineForwardPass, runForwardPass } from './forward-pass.ts';
import type { Gpu, Texture } from './gpu.ts';
import { CONSECUTIVE_IMAGES } from './image-source.ts';
import type { NetworkLayout } from './network-layout.ts';
import type { Program } from './program.ts';
import type { SplitTextures } from './split-textures.ts';
import { quads } from './texel-table.ts';

/**
 * Images read in one pass: few, for a digit the reader has drawn, or many. 2500 divides the training split, the validation
 * split and the sealed test set, and no pass runs long enough for a system to take the GPU for hung.
 */
const PASS_ROWS = [64, 2500] as const;

/** Scores of images, without dropout. */
export class Scorer {
  /** Distance between the scores of two images in what `scores` gives: with ten classes two numbers are unused. */
  readonly stride: number;
  readonly #gpu: Gpu;
  readonly #passes: readonly { readonly rows: number; readonly forward: readonly Program[] }[];

  constructor(gpu: Gpu, layout: NetworkLayout) {
    this.#gpu = gpu;
    this.stride = 4 * quads(layout.layers.at(-1)!.units);
    this.#passes = PASS_ROWS.map((rows) => ({
      rows,
      forward: defineForwardPass(layout, rows, CONSECUTIVE_IMAGES, 'relu'),
    }));
  }

  /** All passes are enqueued at once and read back in one wait: chunks of [rows, `stride`], the last one filled up. */
  async scores(
    weights: Texture,
    split: SplitTextures,
  ): Promise<{ readonly firstRow: number; readonly scores: Float32Array }[]> {
    const count = split.images.table.rows;
    const { rows, forward } = this.#passes.find((pass) => pass.rows >= count) ?? this.#passes.at(-1)!;
    const firsts = Array.from({ length: Math.ceil(count / rows) }, (_, pass) => pass * rows);
    const textures = firsts.map((first) => this.#enqueue(forward, weights, split, first, count));
    try {
      const chunks = await this.#gpu.read(textures, Math.min(count, rows));
      return chunks.map((scores, i) => ({ firstRow: firsts[i]!, scores }));
    } finally {
      this.#gpu.release(textures);
    }
  }

  /** Compiles the programs without reading any image. */
  warmUp(weights: Texture, split: SplitTextures): void {
    for (const { forward } of this.#passes) this.#gpu.release([this.#enqueue(forward, weights, split, 0, 0)]);
  }

  #enqueue(forward: readonly Program[], weights: Texture, split: SplitTextures, first: number, count: number): Texture {
    const outputs = runForwardPass(this.#gpu, forward, { ...split, weights }, (layer) =>
      layer === 0 ? { first, count } : {},
    );
    const scores = outputs.pop()!;
    this.#gpu.release(outputs);
    return scores;
  }
}
