import { defineProgram, type Program } from '../program.ts';
import type { TexelTable } from '../texel-table.ts';
import { TRACE } from './clip-scale.ts';

/** Adagrad's memory: sums + (scale · gradient)². */
export function updateSums(table: TexelTable): Program {
  return defineProgram({
    inputs: { sums: table, gradients: table, trace: TRACE },
    uniforms: { stepInPeriod: 'int' },
    output: table,
    glsl: `
vec4 texel(int row, int unit) {
  vec4 g = gradients(row, unit) * trace(stepInPeriod, 0).x;
  return sums(row, unit) + g * g;
}`,
  });
}

/**
 * weights − learningRate · scale · gradient / √sums, with the sums already updated and no epsilon, as TensorFlow 1 has it
 * (`updateByAdagrad` in `optimizer.ts`). tfjs' own Adagrad adds 1e-4 on WebGL, and after 100 steps that shows in the second
 * digit. Sums start at 0.1 and only grow, so the root is safe.
 */
export function updateWeights(table: TexelTable): Program {
  return defineProgram({
    inputs: { weights: table, sums: table, gradients: table, trace: TRACE },
    uniforms: { learningRate: 'float', stepInPeriod: 'int' },
    output: table,
    glsl: `
vec4 texel(int row, int unit) {
  vec4 g = gradients(row, unit) * trace(stepInPeriod, 0).x;
  return weights(row, unit) - learningRate * g * inversesqrt(sums(row, unit));
}`,
  });
}
