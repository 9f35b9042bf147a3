import type { CellProblem, CellProblemCode } from '../cell-problem.ts';

/** Thrown into the reader's code, at the line that asked for what cannot be. */
export class CellFault extends Error {
  override readonly name = 'CellFault';
  readonly problem: CellProblem;

  constructor(code: CellProblemCode, values: CellProblem['values'] = {}) {
    // Shown where the reader's own code catches it and prints it.
    super(`${code} ${JSON.stringify(values)}`);
    this.problem = { code, values };
  }
}
