import { scheduledImages } from '../image-source.ts';
import { defineProgram, type Program } from '../program.ts';
import { NO_CLASS } from '../schedule.ts';
import { quads } from '../texel-table.ts';

/**
 * Slopes of the summed cross-entropy at the scores: softmax(scores)[class] − (class is the true one).
 * Summed over the batch, not averaged, as TensorFlow 1's heads did. Empty rows have slope 0.
 *
 * @param capacity rows of the batch
 */
export function scoreSlopes(capacity: number, classes: number): Program {
  const source = scheduledImages(capacity);
  const width = quads(classes);
  const table = { rows: capacity, width };
  return defineProgram({
    inputs: { scores: table, ...source.inputs },
    uniforms: { ...source.uniforms },
    output: table,
    glsl: `${source.glsl}
vec4 texel(int row, int quad) {
  int truth = truthOf(row);
  if (truth == ${NO_CLASS}) return vec4(0.);
  vec4 z[${width}];
  for (int q = 0; q < ${width}; q++) z[q] = scores(row, q);
  float largest = z[0].x;
  for (int k = 1; k < ${classes}; k++) largest = max(largest, z[k >> 2][k & 3]);
  float sum = 0.;
  for (int k = 0; k < ${classes}; k++) sum += exp(z[k >> 2][k & 3] - largest);
  vec4 slopes = exp(z[quad] - largest) / sum;
  for (int c = 0; c < 4; c++) {
    int k = 4 * quad + c;
    if (k == truth) slopes[c] -= 1.;
    if (k >= ${classes}) slopes[c] = 0.;
  }
  return slopes;
}`,
  });
}
