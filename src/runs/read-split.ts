import type { Examples } from '../datasets/dataset.ts';
import { predict } from '../training/predict.ts';
import { argmax } from '../training/softmax.ts';
import type { LayerSnapshot } from '../training/training-event.ts';
import type { SplitReadings } from './protocol.ts';

/**
 * Reads every image of a split.
 *
 * @param layers the model, from the input layer on
 */
export function readSplit({ count, inputs, labels }: Examples, layers: readonly LayerSnapshot[]): SplitReadings {
  const probabilities = predict(layers, inputs);
  const classes = layers[layers.length - 1]!.units;
  const readings = Uint8Array.from({ length: count }, (_, row) => argmax(probabilities, row * classes, classes));
  return { readings, labels, probabilities };
}
