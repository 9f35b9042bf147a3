import type { LayerSnapshot } from '../../training/training-event.ts';

type Layer = Pick<LayerSnapshot, 'inputs' | 'units' | 'weights'>;

/** One neuron's column of the kernel. @returns [inputs] */
export function neuronWeights({ inputs, units, weights }: Layer, neuron: number): Float32Array {
  return Float32Array.from({ length: inputs }, (_, input) => weights[input * units + neuron]!);
}

/** How far each neuron's weights have moved: √Σ (to − from)². @returns [units] */
export function weightChanges(from: Layer, to: Layer): Float64Array {
  const { units } = to;
  const squares = new Float64Array(units);
  to.weights.forEach((weight, index) => {
    squares[index % units]! += (weight - from.weights[index]!) ** 2;
  });
  return squares.map(Math.sqrt);
}

/** The neuron whose weights moved farthest since the first snapshot; the first one where none moved. */
export function mostChangedNeuron(snapshots: readonly Layer[]): number {
  const [first, last] = [snapshots[0], snapshots.at(-1)];
  if (!first || !last) return 0;
  const changes = weightChanges(first, last);
  return changes.reduce((best, change, neuron) => (change > changes[best]! ? neuron : best), 0);
}

/** Up to `count` neurons in a row with the given one as near the middle as the ends allow. */
export function neuronsAround(neuron: number, units: number, count: number): number[] {
  const length = Math.min(count, units);
  const first = Math.min(units - length, Math.max(0, neuron - Math.floor(length / 2)));
  return Array.from({ length }, (_, i) => first + i);
}
