/** What a step worked on, layer by layer. */
export interface StepActivity {
  /** [layers] units of each layer. */
  readonly units: readonly number[];
  /** Rows in the batch. */
  readonly rows: number;
  /** [layers] inputs that were not 0, over all rows of the batch; each row's bias input, always 1, counts. */
  readonly entries: readonly number[];
  /** [layers] inputs that were not 0 in at least one row, the bias input among them. */
  readonly touched: readonly number[];
}

/** Scale, square, add, multiply by the rate, root, divide, subtract. */
const ADAGRAD_FLOPS = 7;

/**
 * Floating-point operations that the formulas of one training step ask for: a product and a sum for each entry and unit on the
 * way forward, again for the weights' gradient, and for each hidden entry on the way back; a square and a sum for each
 * gradient in the norm; seven for each in Adagrad. Zeros are skipped and not counted, nor is padding, nor what the kernels do
 * twice or in a roundabout way to be faster. The softmax of
 * ten scores for each row, under 1 %, is left out.
 *
 * @example
 * // A linear model of two classes on one row with three inked pixels: 4 entries with the bias.
 * flopsPerStep({ units: [2], rows: 1, entries: [4], touched: [4] }) // 4·2·4 + 4·2·9 = 104
 */
export function flopsPerStep({ units, rows, entries, touched }: StepActivity): number {
  return units.reduce((sum, width, l) => {
    const forward = 2 * entries[l]!;
    const weightGradient = 2 * entries[l]!;
    const inputGradient = l > 0 ? 2 * (entries[l]! - rows) : 0;
    const update = (2 + ADAGRAD_FLOPS) * touched[l]!;
    return sum + width * (forward + weightGradient + inputGradient + update);
  }, 0);
}

/** Operations of one round of the `peak` kernel: 12 chains of a product and a sum on four lanes. */
export const PEAK_FLOPS_PER_ROUND = 12 * 2 * 4;
