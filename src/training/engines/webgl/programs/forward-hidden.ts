import { activationGlsl, activationUniforms, type Activation } from '../activation.ts';
import type { LayerPlace } from '../network-layout.ts';
import { defineProgram, type Program } from '../program.ts';
import type { TexelTable } from '../texel-table.ts';

/**
 * A layer above the first: out[row, unit] = activate(bias[unit] + Σ_input below[row, input] · weights[input, unit]).
 *
 * @param rows rows of the batch
 */
export function forwardHidden(place: LayerPlace, weights: TexelTable, rows: number, activation: Activation): Program {
  return defineProgram({
    inputs: { below: { rows, width: place.inputQuads }, weights },
    uniforms: activationUniforms(activation) ?? {},
    output: { rows, width: place.unitQuads },
    glsl: `${activationGlsl(activation, place.units)}
vec4 texel(int row, int unit) {
  ivec2 start = belowAt(row);
  vec4 sums = weights(${place.biasRow}, unit);
  for (int quad = 0; quad < ${place.inputQuads}; quad++) {
    vec4 values = texelFetch(belowTexels, start + ivec2(quad, 0), 0);
    if (values == vec4(0.)) continue;
    int i = ${place.firstRow} + 4 * quad;
    sums += values.x * weights(i, unit) + values.y * weights(i + 1, unit)
      + values.z * weights(i + 2, unit) + values.w * weights(i + 3, unit);
  }
  return activate(sums, row, unit);
}`,
  });
}
