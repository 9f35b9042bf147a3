import { CLASSES, PIXELS, type LabelledImages } from '../datasets/dataset.ts';
import type { Ask, NeuronReport } from './protocol.ts';

/**
 * What one unit of the first hidden layer answers to each image: max(0, bias + Σ_pixel ink · weight), ink in 0 … 1.
 */
export function neuronReport(
  images: LabelledImages,
  { weights, bias, limit }: Pick<Ask<'neuron'>, 'weights' | 'bias' | 'limit'>,
): NeuronReport {
  const outputs = Float32Array.from({ length: images.count }, (_, row) => {
    let sum = bias;
    for (let pixel = 0; pixel < PIXELS; pixel++) {
      sum += (images.pixels[row * PIXELS + pixel]! / 255) * weights[pixel]!;
    }
    return Math.max(0, sum);
  });
  const totals = new Float64Array(CLASSES);
  const counts = new Float64Array(CLASSES);
  outputs.forEach((output, row) => {
    const label = images.labels[row]!;
    totals[label]! += output;
    counts[label]! += 1;
  });
  const loudest = Array.from(outputs.keys())
    .sort((a, b) => outputs[b]! - outputs[a]! || a - b)
    .slice(0, limit);
  const pixels = new Uint8Array(loudest.length * PIXELS);
  loudest.forEach((row, i) => {
    pixels.set(images.pixels.subarray(row * PIXELS, (row + 1) * PIXELS), i * PIXELS);
  });
  return {
    meanByDigit: Float32Array.from(totals, (total, digit) => (counts[digit] ? total / counts[digit] : 0)),
    pixels,
    labels: Uint8Array.from(loudest, (row) => images.labels[row]!),
    outputs: Float32Array.from(loudest, (row) => outputs[row]!),
  };
}
