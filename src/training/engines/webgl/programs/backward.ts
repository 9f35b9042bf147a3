import type { LayerPlace } from '../network-layout.ts';
import { defineProgram, type Program } from '../program.ts';
import type { TexelTable } from '../texel-table.ts';

/**
 * Carries the slopes back through a layer and through the ReLU and the dropout below it:
 * out[row, input] = keepScale · Σ_unit slopes[row, unit] · weights[input, unit] where below[row, input] ≠ 0, else 0.
 * A unit that ReLU or dropout has silenced is 0 on the way up and passes nothing on the way down.
 *
 * @param rows rows of the batch
 */
export function backward(place: LayerPlace, weights: TexelTable, rows: number): Program {
  return defineProgram({
    inputs: { below: { rows, width: place.inputQuads }, slopes: { rows, width: place.unitQuads }, weights },
    uniforms: { keepScale: 'float' },
    output: { rows, width: place.inputQuads },
    glsl: `
vec4 texel(int row, int quad) {
  vec4 passed = below(row, quad);
  if (passed == vec4(0.)) return vec4(0.);
  ivec2 start = slopesAt(row);
  int i = ${place.firstRow} + 4 * quad;
  vec4 sums = vec4(0.);
  for (int unit = 0; unit < ${place.unitQuads}; unit++) {
    vec4 slope = texelFetch(slopesTexels, start + ivec2(unit, 0), 0);
    if (slope == vec4(0.)) continue;
    sums += vec4(dot(slope, weights(i, unit)), dot(slope, weights(i + 1, unit)),
      dot(slope, weights(i + 2, unit)), dot(slope, weights(i + 3, unit)));
  }
  return mix(sums * keepScale, vec4(0.), equal(passed, vec4(0.)));
}`,
  });
}
