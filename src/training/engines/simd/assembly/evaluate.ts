import { forward } from './forward';
import { logarithm } from './logarithm';
import { Examples, Layer, layerOf, Model } from './memory-layout';
import { pickRange } from './pick-rows';
import { largestScore, powers, softmax } from './softmax';

/**
 * Reads all examples and counts into `confusion` [true class, class read] u32, which the caller has cleared.
 *
 * @param readings [count] the class read in each example, a byte each
 * @param scratch one row of scores
 * @returns Σ −ln p(true class), in nats, taken from scores so that a confident mistake costs its full price
 */
export function evaluate(model: Model, examples: Examples, confusion: usize, readings: usize, scratch: usize): f64 {
  const layer = layerOf(model, model.layerCount - 1);
  let loss: f64 = 0;
  for (let first: u32 = 0; first < examples.count; first += model.chunkRows) {
    const rows = min(model.chunkRows, examples.count - first);
    readExamples(model, examples, first, rows);
    for (let r: u32 = 0; r < rows; r++) {
      const scores = layer.outputs + <usize>r * layer.rowBytes;
      const truth = <u32>load<u8>(examples.labels + first + r);
      const read = argmax(layer, scores);
      store<u8>(readings + first + r, read);
      const cell = confusion + ((<usize>(truth * layer.units + read)) << 2);
      store<u32>(cell, load<u32>(cell) + 1);
      const toTruth = load<f32>(scores + ((<usize>truth) << 2)) - largestScore(layer, scores);
      loss += logarithm(<f64>powers(layer, scores, scratch)) - <f64>toTruth;
    }
  }
  return loss;
}

/** Probabilities of all examples into `out` [count, classes] in rows as long as the last layer's. */
export function predict(model: Model, examples: Examples, out: usize): void {
  const layer = layerOf(model, model.layerCount - 1);
  for (let first: u32 = 0; first < examples.count; first += model.chunkRows) {
    const rows = min(model.chunkRows, examples.count - first);
    readExamples(model, examples, first, rows);
    softmax(layer, rows, out + <usize>first * layer.rowBytes);
  }
}

function readExamples(model: Model, examples: Examples, first: u32, rows: u32): void {
  pickRange(layerOf(model, 0), examples, first, rows);
  forward(model, rows, false, 0);
}

/** Place of the largest score; the first one of equals. */
function argmax(layer: Layer, scores: usize): u32 {
  let best: u32 = 0;
  for (let k: u32 = 1; k < layer.units; k++) {
    if (load<f32>(scores + ((<usize>k) << 2)) > load<f32>(scores + ((<usize>best) << 2))) best = k;
  }
  return best;
}
