import { Examples, Layer, SPAN_BYTES } from './memory-layout';

const CACHE_LINE: usize = 64;

/** Points the first layer at the examples of a batch; `rows` [count] are i32 row numbers. */
export function pickRows(layer: Layer, examples: Examples, rows: usize, count: u32): void {
  for (let r: u32 = 0; r < count; r++) fetchRow(layer, examples, load<u32>(rows + (<usize>r << 2)));
  for (let r: u32 = 0; r < count; r++) pickRow(layer, examples, load<u32>(rows + (<usize>r << 2)), r, count);
}

/** Points the first layer at `count` examples from row `first` on. */
export function pickRange(layer: Layer, examples: Examples, first: u32, count: u32): void {
  for (let r: u32 = 0; r < count; r++) pickRow(layer, examples, first + r, r, count);
}

/**
 * Reads a word of each cache line of an example. Those of a batch lie anywhere in memory; fetched here one after the other,
 * with nothing waiting for them, they come several at once, and later loops find them in the cache.
 */
@inline
function fetchRow(layer: Layer, examples: Examples, row: u32): void {
  const start = examples.starts + (<usize>(row * layer.bands) << 2);
  const to = <usize>load<u32>(start + (<usize>layer.bands << 2));
  let sum: u32 = 0;
  for (let at = <usize>load<u32>(start) & ~(CACHE_LINE - 1); at < to; at += CACHE_LINE) sum += load<u32>(at);
  // Kept, so that no compiler leaves the loads out; `pickRow` overwrites it.
  store<u32>(layer.spans, sum);
}

@inline
function pickRow(layer: Layer, examples: Examples, row: u32, r: u32, count: u32): void {
  let start = examples.starts + (<usize>(row * layer.bands) << 2);
  let span = layer.spans + <usize>r * SPAN_BYTES;
  for (let band: u32 = 0; band < layer.bands; band++) {
    store<u32>(span, load<u32>(start));
    store<u32>(span, load<u32>(start, 4), 4);
    start += 4;
    span += <usize>count * SPAN_BYTES;
  }
}
