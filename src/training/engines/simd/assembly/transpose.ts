import { endOfEntries, ENTRY_BYTES, firstEntry, Layer, Model, SPAN_BYTES } from './memory-layout';

/**
 * Sorts a batch's entries by input instead of by row (a counting sort): into the model's column lists go { row, value }
 * for each input that is not 0 anywhere, rows ascending, and into `layer.touched` the numbers of those inputs.
 */
export function transpose(model: Model, layer: Layer, rows: u32): void {
  const cursors = model.cursors;
  memory.fill(cursors, 0, (<usize>layer.inputs + 1) << 2);
  for (let row: u32 = 0; row < rows; row++) {
    const to = endOfEntries(layer, row, rows);
    for (let entry = firstEntry(layer, row); entry < to; entry += ENTRY_BYTES) {
      const cursor = cursors + ((<usize>load<u32>(entry)) << 2);
      store<u32>(cursor, load<u32>(cursor) + <u32>ENTRY_BYTES);
    }
  }

  let end = model.columnEntries;
  let touched: u32 = 0;
  for (let input: u32 = 0; input <= layer.inputs; input++) {
    const cursor = cursors + ((<usize>input) << 2);
    const bytes = load<u32>(cursor);
    if (bytes == 0) continue;
    const span = model.columnSpans + <usize>touched * SPAN_BYTES;
    store<u32>(layer.touched + ((<usize>touched) << 2), input);
    store<u32>(span, <u32>end);
    store<u32>(cursor, <u32>end);
    end += bytes;
    store<u32>(span, <u32>end, 4);
    touched++;
  }
  layer.touchedCount = touched;
  layer.entryCount = <u32>((end - model.columnEntries) / ENTRY_BYTES);

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
}
