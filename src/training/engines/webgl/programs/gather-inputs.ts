import { imageTable } from '../image-tables.ts';
import { scheduledImages } from '../image-source.ts';
import type { NetworkLayout } from '../network-layout.ts';
import { defineProgram, type Program } from '../program.ts';
import { quads } from '../texel-table.ts';

/** Name of the texture with a layer's outputs, 0 being the first hidden layer. */
export const outputsName = (layer: number) => `outputs${layer}`;

/**
 * What went into every weight of the network, transposed: out[row of the network's table, row of the batch].
 * For the first layer these are pixels, above it the outputs of the layer below, and 1 for the biases. Thus a gradient reads
 * four rows of the batch at once, and all gradients have the same form.
 *
 * @param capacity rows of the batch
 */
export function gatherInputs({ layers, table }: NetworkLayout, capacity: number): Program {
  const source = scheduledImages(capacity);
  const hidden = layers.slice(1).map((place, l) => ({ place, name: outputsName(l) }));
  const hiddenRows = hidden.map(
    ({ place, name }) => `
  if (row < ${place.biasRow}) {
    int i = row - ${place.firstRow}, q = i >> 2, c = i & 3, r = 4 * quad;
    return vec4(${name}(r, q)[c], ${name}(r + 1, q)[c], ${name}(r + 2, q)[c], ${name}(r + 3, q)[c]);
  }
  if (row == ${place.biasRow}) return vec4(1.);`,
  );
  return defineProgram({
    inputs: {
      images: imageTable(layers[0]!.inputs),
      ...source.inputs,
      ...Object.fromEntries(hidden.map(({ place, name }) => [name, { rows: capacity, width: place.inputQuads }])),
    },
    uniforms: { ...source.uniforms },
    output: { rows: table.rows, width: quads(capacity) },
    glsl: `${source.glsl}
float ink(int row, int pixel) {
  int image = imageOf(row);
  return image < 0 ? 0. : images(image, pixel >> 2)[pixel & 3];
}
vec4 texel(int row, int quad) {
  if (row < ${layers[0]!.biasRow}) {
    int r = 4 * quad;
    return vec4(ink(r, row), ink(r + 1, row), ink(r + 2, row), ink(r + 3, row));
  }
  if (row == ${layers[0]!.biasRow}) return vec4(1.);${hiddenRows.join('')}
  return vec4(0.);
}`,
  });
}
