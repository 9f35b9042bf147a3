import type { Activation } from './activation.ts';
import type { Draws, Texture } from './gpu.ts';
import type { ImageSource } from './image-source.ts';
import type { NetworkLayout } from './network-layout.ts';
import { forwardHidden } from './programs/forward-hidden.ts';
import { forwardImages } from './programs/forward-images.ts';
import type { Program } from './program.ts';
import type { SplitTextures } from './split-textures.ts';

/** Numbers for programs, by the names they have in GLSL. */
export type Uniforms = { readonly [name: string]: number };

/** One program for each layer. The last one gives scores, which are not rectified. */
export function defineForwardPass(
  { layers, table }: NetworkLayout,
  rows: number,
  source: ImageSource,
  hidden: Exclude<Activation, 'none'>,
): Program[] {
  return layers.map((place, l) => {
    const activation = l < layers.length - 1 ? hidden : 'none';
    return l === 0
      ? forwardImages(place, table, rows, source, activation)
      : forwardHidden(place, table, rows, activation);
  });
}

/**
 * Outputs of each layer, [rows, units], the scores last. The caller releases them.
 *
 * @param inputs the network's weights, the images, and what the image source reads
 * @param uniformsOf numbers for the program of a layer
 */
export function runForwardPass(
  gpu: Draws,
  programs: readonly Program[],
  inputs: SplitTextures & { readonly weights: Texture; readonly [name: string]: Texture },
  uniformsOf: (layer: number) => Uniforms,
): Texture[] {
  const outputs: Texture[] = [];
  for (const [l, program] of programs.entries()) {
    outputs.push(
      gpu.run(program, l === 0 ? inputs : { weights: inputs.weights, below: outputs[l - 1]! }, uniformsOf(l)),
    );
  }
  return outputs;
}
