/**
 * Images as functions of a training step are fed with them.
 *
 * @param images [n, inputs] bytes, 0 paper to 255 ink
 * @param rows which of them
 * @returns [rows, inputs] 0 paper to 1 ink
 */
export function inkOf(images: Uint8Array, rows: Int32Array, inputs: number): Float32Array {
  const batch = new Float32Array(rows.length * inputs);
  rows.forEach((row, b) => {
    for (let i = 0; i < inputs; i++) batch[b * inputs + i] = images[row * inputs + i]! / 255;
  });
  return batch;
}
