import { activate } from './activation';
import { dropUnits } from './dropout';
import { Layer, layerOf, Model, SPAN_BYTES } from './memory-layout';
import { weightedSums } from './weighted-sums';

/** From the first layer's spans to the scores. With `drop` it is a training pass: hidden units are dropped. */
export function forward(model: Model, rows: u32, drop: bool, step: u32): void {
  const last = model.layerCount - 1;
  for (let l: u32 = 0; l <= last; l++) {
    const layer = layerOf(model, l);
    sumInputs(layer, rows);
    if (l == last) break;
    if (drop && model.dropThreshold > 0) dropUnits(model, layer, l, rows, step);
    activate(layer, layerOf(model, l + 1), rows);
  }
}

/** outputs[row] = biases + Σ_input inputs[row, input] · weights[input], band by band. */
function sumInputs(layer: Layer, rows: u32): void {
  for (let band: u32 = 0; band < layer.bands; band++) {
    const spans = layer.spans + <usize>(band * rows) * SPAN_BYTES;
    weightedSums(spans, rows, layer, layer.weights, layer.outputs, band > 0);
  }
}
