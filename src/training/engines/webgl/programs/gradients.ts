import type { NetworkLayout } from '../network-layout.ts';
import { defineProgram, type Program } from '../program.ts';
import { quads } from '../texel-table.ts';

/** Name of the texture with the slopes at a layer's sums. */
export const slopesName = (layer: number) => `slopes${layer}`;

/**
 * All gradients of a step in one draw: out[weight row, unit] = Σ_row inputs[weight row, row] · slopes[row, unit],
 * with the slopes of the layer that the weight row belongs to. Four rows of the batch without input cost one fetch.
 *
 * @param capacity rows of the batch
 */
export function gradients({ layers, table }: NetworkLayout, capacity: number): Program {
  const sums = layers.map(
    ({ biasRow, unitQuads }, l) => `
  if (row <= ${biasRow}) {
    if (unit >= ${unitQuads}) return vec4(0.);
    for (int quad = 0; quad < ${quads(capacity)}; quad++) {
      vec4 x = inputs(row, quad);
      if (x == vec4(0.)) continue;
      int r = 4 * quad;
      sum += x.x * ${slopesName(l)}(r, unit) + x.y * ${slopesName(l)}(r + 1, unit)
        + x.z * ${slopesName(l)}(r + 2, unit) + x.w * ${slopesName(l)}(r + 3, unit);
    }
    return sum;
  }`,
  );
  return defineProgram({
    inputs: {
      inputs: { rows: table.rows, width: quads(capacity) },
      ...Object.fromEntries(layers.map(({ unitQuads }, l) => [slopesName(l), { rows: capacity, width: unitQuads }])),
    },
    output: table,
    glsl: `
vec4 texel(int row, int unit) {
  vec4 sum = vec4(0.);${sums.join('')}
  return sum;
}`,
  });
}
