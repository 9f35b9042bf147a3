import { Images, Layer, SPAN_BYTES } from './memory-layout';

const CACHE_LINE: usize = 64;

/** Points the first layer at the images of a batch; `rows` [count] are i32 row numbers. */
export function pickRows(layer: Layer, images: Images, rows: usize, count: u32): void {
  for (let r: u32 = 0; r < count; r++) fetchRow(layer, images, load<u32>(rows + (<usize>r << 2)));
  for (let r: u32 = 0; r < count; r++) pickRow(layer, images, load<u32>(rows + (<usize>r << 2)), r, count);
}

/** Points the first layer at `count` images from row `first` on. */
export function pickRange(layer: Layer, images: Images, first: u32, count: u32): void {
  for (let r: u32 = 0; r < count; r++) pickRow(layer, images, first + r, r, count);
}

/**
 * Reads a word of each cache line of an image. Images of a batch lie anywhere in memory; fetched here one after the other,
 * with nothing waiting for them, they come several at once, and later loops find them in the cache.
 */
@inline
function fetchRow(layer: Layer, images: Images, row: u32): void {
  const start = images.starts + (<usize>(row * layer.bands) << 2);
  const to = <usize>load<u32>(start + (<usize>layer.bands << 2));
  let sum: u32 = 0;
  for (let at = <usize>load<u32>(start) & ~(CACHE_LINE - 1); at < to; at += CACHE_LINE) sum += load<u32>(at);
  // Kept, so that no compiler leaves the loads out; `pickRow` overwrites it.
  store<u32>(layer.spans, sum);
}

@inline
function pickRow(layer: Layer, images: Images, row: u32, r: u32, count: u32): void {
  let start = images.starts + (<usize>(row * layer.bands) << 2);
  let span = layer.spans + <usize>r * SPAN_BYTES;
  for (let band: u32 = 0; band < layer.bands; band++) {
    store<u32>(span, load<u32>(start));
    store<u32>(span, load<u32>(start, 4), 4);
    start += 4;
    span += <usize>count * SPAN_BYTES;
  }
}
