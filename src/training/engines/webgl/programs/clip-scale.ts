import { CLIP_NORM } from '../../../optimizer.ts';
import { defineProgram, type Program } from '../program.ts';
import { quads, type InputTable, type TexelTable } from '../texel-table.ts';

/**
 * First half of the global norm: for each row of the gradients' table the sum of its squares, four rows in a texel.
 *
 * The norm could also be had before the gradients, from Gram matrices: ‖g‖² = Σ over pairs of rows a, b of the batch of
 * (input_a · input_b + 1)(slope_a · slope_b), layer by layer. Since the update needs the gradients as a table anyway, that
 * saves no draw. For [100, 100] it takes seven times the fetches at 30 rows (measured: 1.3 ms against 0.3) and four hundred
 * times at 250, and pays below some ten rows only, where a step is cheap in any case.
 */
export function rowSquares(table: TexelTable): Program {
  return defineProgram({
    inputs: { gradients: table },
    output: { rows: quads(table.rows), width: 1 },
    glsl: `
float squares(int row) {
  float sum = 0.;
  if (row < ${table.rows}) {
    for (int unit = 0; unit < ${table.width}; unit++) {
      vec4 g = gradients(row, unit);
      sum += dot(g, g);
    }
  }
  return sum;
}
vec4 texel(int row, int unused) {
  int r = 4 * row;
  return vec4(squares(r), squares(r + 1), squares(r + 2), squares(r + 3));
}`,
  });
}

/**
 * What is told of the steps of a period: a row for each, (what all gradients are multiplied by, their global norm, 0, 0).
 * Each step copies the rows and writes its own, which costs less than to read a texture for each step back.
 */
export const TRACE: InputTable = { rows: 'any', width: 1 };

/**
 * Second half: the step's row of the trace. Gradients are multiplied by min(1, 5 / norm), and by NaN when the norm is not
 * finite, as `clipScale` in `optimizer.ts` says. Tests the exponent's bits, since GLSL may take NaN for a number like others;
 * `NAN` is a uniform that tfjs sets.
 *
 * @param table of the gradients
 * @param traceRows steps that the trace has room for
 */
export function clipScale(table: TexelTable, traceRows: number): Program {
  const squares = { rows: quads(table.rows), width: 1 };
  const trace = { rows: traceRows, width: TRACE.width };
  return defineProgram({
    inputs: { squares, trace },
    uniforms: { stepInPeriod: 'int' },
    output: trace,
    glsl: `
vec4 texel(int row, int column) {
  if (row != stepInPeriod) return trace(row, 0);
  vec4 sums = vec4(0.);
  for (int r = 0; r < ${squares.rows}; r++) sums += squares(r, 0);
  float norm = sqrt(dot(sums, vec4(1.)));
  if ((floatBitsToUint(norm) & 0x7f800000u) == 0x7f800000u) return vec4(NAN, norm, 0., 0.);
  float limit = float(${CLIP_NORM});
  return vec4(norm > limit ? limit / norm : 1., norm, 0., 0.);
}`,
  });
}
