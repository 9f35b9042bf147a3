import { CLIP_NORM } from '../../../optimizer.ts';
import { defineProgram, type Program } from '../program.ts';
import { quads, type TexelTable } from '../texel-table.ts';

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
 * Second half: one texel with what all gradients are multiplied by, min(1, 5 / norm), and NaN when the norm is not finite,
 * as `clipScale` in `optimizer.ts`. Tests the exponent's bits, since GLSL may take NaN for a number like others;
 * `NAN` is a uniform that tfjs sets.
 *
 * @param table of the gradients
 */
export function clipScale(table: TexelTable): Program {
  const squares = { rows: quads(table.rows), width: 1 };
  return defineProgram({
    inputs: { squares },
    output: { rows: 1, width: 1 },
    glsl: `
vec4 texel(int row, int column) {
  vec4 sums = vec4(0.);
  for (int r = 0; r < ${squares.rows}; r++) sums += squares(r, 0);
  float norm = sqrt(dot(sums, vec4(1.)));
  if ((floatBitsToUint(norm) & 0x7f800000u) == 0x7f800000u) return vec4(NAN);
  float limit = float(${CLIP_NORM});
  return vec4(norm > limit ? limit / norm : 1.);
}`,
  });
}
