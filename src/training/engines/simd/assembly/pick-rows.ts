import { Images, Layer, SPAN_BYTES } from './memory-layout';

/** Points the first layer at the images of a batch; `rows` [count] are i32 row numbers. */
export function pickRows(layer: Layer, images: Images, rows: usize, count: u32): void {
  for (let r: u32 = 0; r < count; r++) pickRow(layer, images, load<u32>(rows + (<usize>r << 2)), r, count);
}

/** Points the first layer at `count` images from row `first` on. */
export function pickRange(layer: Layer, images: Images, first: u32, count: u32): void {
  for (let r: u32 = 0; r < count; r++) pickRow(layer, images, first + r, r, count);
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
