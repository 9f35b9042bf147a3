import type { LayerSnapshot } from './training-event.ts';

/**
 * out[row, unit] = biases[unit] + Σ_input input[row, input] · weights[input, unit].
 * Zero inputs are skipped: ReLU and dropout leave many.
 *
 * @param input [rows, inputs]
 * @param out [rows, units], overwritten
 */
export function forward(layer: LayerSnapshot, input: Float32Array, rows: number, out: Float32Array): void {
  const { inputs, units, weights, biases } = layer;
  for (let row = 0; row < rows; row++) {
    const o = row * units;
    out.set(biases, o);
    for (let i = 0; i < inputs; i++) {
      const x = input[row * inputs + i]!;
      if (x === 0) continue;
      const w = i * units;
      for (let j = 0; j < units; j++) out[o + j]! += x * weights[w + j]!;
    }
  }
}

/** max(0, x) in place; NaN stays NaN, so that a diverged run shows. */
export function relu(values: Float32Array, length: number): void {
  for (let i = 0; i < length; i++) if (values[i]! < 0) values[i] = 0;
}

/**
 * ∂loss/∂weights[input, unit] = Σ_row input[row, input] · slopes[row, unit].
 *
 * @param slopes [rows, units] ∂loss/∂out
 * @param gradient [inputs, units], overwritten
 */
export function weightGradient(
  layer: LayerSnapshot,
  input: Float32Array,
  slopes: Float32Array,
  rows: number,
  gradient: Float32Array,
): void {
  const { inputs, units } = layer;
  gradient.fill(0);
  for (let row = 0; row < rows; row++) {
    const d = row * units;
    for (let i = 0; i < inputs; i++) {
      const x = input[row * inputs + i]!;
      if (x === 0) continue;
      const g = i * units;
      for (let j = 0; j < units; j++) gradient[g + j]! += x * slopes[d + j]!;
    }
  }
}

/** ∂loss/∂biases[unit] = Σ_row slopes[row, unit]; `gradient` [units] is overwritten. */
export function biasGradient(slopes: Float32Array, rows: number, gradient: Float32Array): void {
  const units = gradient.length;
  gradient.fill(0);
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < units; j++) gradient[j]! += slopes[row * units + j]!;
  }
}

/**
 * Carries ∂loss back through the layer and through the ReLU before it:
 * below[row, input] = keepScale · Σ_unit slopes[row, unit] · weights[input, unit] where that input was positive, else 0.
 * With inverted dropout a kept unit was scaled by keepScale = 1 / (1 − p) on the way forward, so it is here too;
 * a dropped one was set to zero, so nothing flows.
 *
 * @param input [rows, inputs] outputs of the layer below, after ReLU and dropout
 * @param below [rows, inputs], overwritten
 */
export function inputGradient(
  layer: LayerSnapshot,
  input: Float32Array,
  slopes: Float32Array,
  rows: number,
  keepScale: number,
  below: Float32Array,
): void {
  const { inputs, units, weights } = layer;
  for (let row = 0; row < rows; row++) {
    const d = row * units;
    for (let i = 0; i < inputs; i++) {
      const at = row * inputs + i;
      let sum = 0;
      if (input[at] !== 0) {
        const w = i * units;
        for (let j = 0; j < units; j++) sum += slopes[d + j]! * weights[w + j]!;
      }
      below[at] = sum * keepScale;
    }
  }
}
