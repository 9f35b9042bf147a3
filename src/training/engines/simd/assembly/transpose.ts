import { endOfEntries, ENTRY_BYTES, firstEntry, Layer, Model, SPAN_BYTES } from './memory-layout';

/**
 * Sorts a batch's entries by input instead of by row: into the model's column lists go { row, value } for each input that
 * is not 0 anywhere, rows ascending, and into `layer.touched` the numbers of those inputs. Each input has room for an
 * entry of every row, so that one pass over the entries is enough.
 */
export function transpose(model: Model, layer: Layer, rows: u32): void {
  const cursors = model.cursors;
  const room = rows * <u32>ENTRY_BYTES;
  let start = <u32>model.columnEntries;
  for (let input: u32 = 0; input <= layer.inputs; input++) {
    store<u32>(cursors + ((<usize>input) << 2), start);
    start += room;
  }

  for (let row: u32 = 0; row < rows; row++) {
    const to = endOfEntries(layer, row, rows);
    for (let entry = firstEntry(layer, row); entry < to; entry += ENTRY_BYTES) {
      const cursor = cursors + ((<usize>load<u32>(entry)) << 2);
      const at = <usize>load<u32>(cursor);
      store<u32>(at, row);
      store<u32>(at, load<u32>(entry, 4), 4);
      store<u32>(cursor, <u32>(at + ENTRY_BYTES));
    }
  }

  // Every input is written and the ends move on only for those that were touched, as in `activate`.
  let span = model.columnSpans;
  let touched = layer.touched;
  let bytes: u32 = 0;
  start = <u32>model.columnEntries;
  for (let input: u32 = 0; input <= layer.inputs; input++) {
    const end = load<u32>(cursors + ((<usize>input) << 2));
    store<u32>(span, start);
    store<u32>(span, end, 4);
    store<u32>(touched, input);
    const isTouched = <usize>(end > start);
    span += isTouched * SPAN_BYTES;
    touched += isTouched << 2;
    bytes += end - start;
    start += room;
  }
  layer.touchedCount = <u32>((touched - layer.touched) >> 2);
  layer.entryCount = bytes / <u32>ENTRY_BYTES;
}
