import { activationGlsl, activationUniforms, type Activation } from '../activation.ts';
import type { ImageSource } from '../image-source.ts';
import { inkListTable } from '../image-tables.ts';
import type { LayerPlace } from '../network-layout.ts';
import { defineProgram, type Program } from '../program.ts';
import type { TexelTable } from '../texel-table.ts';

/**
 * The first layer: out[row, unit] = activate(bias[unit] + Σ_pixel image[pixel] · weights[pixel, unit]),
 * over inked pixels only.
 *
 * @param rows rows of the batch; empty ones give zeros
 */
export function forwardImages(
  place: LayerPlace,
  weights: TexelTable,
  rows: number,
  source: ImageSource,
  activation: Activation,
): Program {
  const inkLists = inkListTable(place.inputs);
  return defineProgram({
    inputs: { inkLists, weights, ...source.inputs },
    uniforms: { ...source.uniforms, ...activationUniforms(activation) },
    output: { rows, width: place.unitQuads },
    glsl: `${source.glsl}${activationGlsl(activation, place.units)}
vec4 texel(int row, int unit) {
  int image = imageOf(row);
  if (image < 0) return vec4(0.);
  ivec2 list = inkListsAt(image);
  vec4 sums = weights(${place.biasRow}, unit);
  int i = ${place.firstRow};
  for (int pair = 0; pair < ${inkLists.width}; pair++) {
    // Two entries; bytes come as byte / 255.
    vec4 entries = texelFetch(inkListsTexels, list + ivec2(pair, 0), 0);
    if (entries == vec4(0.)) break;
    ivec2 gaps = ivec2(entries.xz * 255. + .5);
    i += gaps.x;
    sums += entries.y * weights(i, unit);
    i += gaps.y;
    sums += entries.w * weights(i, unit);
  }
  return activate(sums, row, unit);
}`,
  });
}
