/** A variable of the model: its name and the lengths of its axes. */
export interface Variable {
  readonly name: string;
  readonly shape: readonly number[];
}

/**
 * The model's variables under the names TensorFlow 1 gave them (canned/linear.py, canned/dnn.py).
 *
 * @param sizes units of each layer, input and output included: [784, 100, 10]
 */
export function variablesOf(sizes: readonly number[]): Variable[] {
  if (sizes.length === 2) {
    return [
      { name: 'linear/linear_model/pixels/weights', shape: sizes },
      { name: 'linear/linear_model/bias_weights', shape: [sizes[1]!] },
    ];
  }
  return sizes.slice(1).flatMap((units, l) => {
    const layer = l === sizes.length - 2 ? 'dnn/logits' : `dnn/hiddenlayer_${String(l)}`;
    return [
      { name: `${layer}/kernel`, shape: [sizes[l]!, units] },
      { name: `${layer}/bias`, shape: [units] },
    ];
  });
}
