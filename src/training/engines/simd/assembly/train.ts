import { clipScale, updateByAdagrad } from './adagrad';
import { forward } from './forward';
import { inputGradient } from './input-gradient';
import { Examples, Layer, layerOf, Model } from './memory-layout';
import { pickRows } from './pick-rows';
import { scoreSlopes } from './softmax';
import { transpose } from './transpose';
import { weightedSums } from './weighted-sums';

/**
 * Trains for `count` steps.
 *
 * @param schedule [count] batches, each { u32 address of its row numbers, u32 how many }
 * @param norms [count] f32, overwritten: the global norm of each step's gradients, before they are clipped
 * @param step number of the first of these steps in the whole run, from 0
 */
export function train(model: Model, examples: Examples, schedule: usize, norms: usize, step: u32, count: u32): void {
  for (let done: u32 = 0; done < count; done++) {
    const batch = schedule + ((<usize>done) << 3);
    const norm = trainOn(model, examples, load<u32>(batch), load<u32>(batch, 4), step + done);
    store<f32>(norms + ((<usize>done) << 2), <f32>norm);
  }
}

/** Forward, loss, backward, clip, update: one step on one batch; returns the gradients' global norm. */
function trainOn(model: Model, examples: Examples, rows: usize, count: u32, step: u32): f64 {
  const last = model.layerCount - 1;
  pickRows(layerOf(model, 0), examples, rows, count);
  forward(model, count, true, step);
  scoreSlopes(layerOf(model, last), examples.labels, rows, count);

  let squares: f64 = 0;
  for (let l = <i32>last; l >= 0; l--) {
    const layer = layerOf(model, l);
    transpose(model, layer, count);
    squares += weightGradient(model, layer);
    if (l > 0) inputGradient(model, layer, layerOf(model, l - 1), count);
  }

  const norm = sqrt(squares);
  const scale = clipScale(norm);
  for (let l: u32 = 0; l <= last; l++) updateByAdagrad(layerOf(model, l), scale, model.learningRate);
  return norm;
}

/** ∂loss/∂weights[input] = Σ_row input · slopes[row] for the inputs that `transpose` found; returns its squared norm. */
function weightGradient(model: Model, layer: Layer): f64 {
  return weightedSums(model.columnSpans, layer.touchedCount, layer, layer.slopes, layer.gradient, false);
}
