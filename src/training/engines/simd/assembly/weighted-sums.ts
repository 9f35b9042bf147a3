import { ENTRY_BYTES, Layer, SPAN_BYTES, VECTOR_BYTES } from './memory-layout';
import { addWide, multiplyAdd } from './lanes';

/** Accumulators of a tile. With one factor and one product they fill 15 of the 16 vector registers of an x86 core. */
const WIDEST: u32 = 13;

/**
 * out[s] = Σ over the entries of span s of value · matrix[index]; rows of matrix and out are rows of `layer`'s units.
 *
 * This is the forward pass of every layer: entries are a row's inputs that are not 0, the bias among them, and the matrix
 * holds the weights. It is also the gradient ∂loss/∂weights[input] = Σ_row input · slopes[row]: then entries are the
 * rows in which an input is not 0, and the matrix holds the slopes.
 *
 * The output is cut into tiles, each kept in registers while its list is read, so that a product costs one load. All
 * tiles start on a cache line. Entries are summed in the order of their list.
 *
 * @param count spans, and rows of `out`
 * @param add to what `out` holds, instead of overwriting it
 * @returns unless adding, Σ out², for the norm of a gradient: taken here, where the numbers are still in registers.
 *   A tile's squares are summed in float32, the tiles in float64.
 */
export function weightedSums(spans: usize, count: u32, layer: Layer, matrix: usize, out: usize, add: bool): f64 {
  const rowBytes = layer.rowBytes;
  let vectors = <u32>(layer.usedBytes / VECTOR_BYTES);
  let squares = f64x2.splat(0);
  while (vectors > 0) {
    const width = widthOfTile(vectors);
    // Literal widths, so that each branch is compiled for exactly its number of registers.
    switch (width) {
      case 1:
        squares = tile(1, spans, count, matrix, rowBytes, out, add, squares);
        break;
      case 2:
        squares = tile(2, spans, count, matrix, rowBytes, out, add, squares);
        break;
      case 3:
        squares = tile(3, spans, count, matrix, rowBytes, out, add, squares);
        break;
      case 4:
        squares = tile(4, spans, count, matrix, rowBytes, out, add, squares);
        break;
      case 5:
        squares = tile(5, spans, count, matrix, rowBytes, out, add, squares);
        break;
      case 6:
        squares = tile(6, spans, count, matrix, rowBytes, out, add, squares);
        break;
      case 7:
        squares = tile(7, spans, count, matrix, rowBytes, out, add, squares);
        break;
      case 8:
        squares = tile(8, spans, count, matrix, rowBytes, out, add, squares);
        break;
      case 9:
        squares = tile(9, spans, count, matrix, rowBytes, out, add, squares);
        break;
      case 10:
        squares = tile(10, spans, count, matrix, rowBytes, out, add, squares);
        break;
      case 11:
        squares = tile(11, spans, count, matrix, rowBytes, out, add, squares);
        break;
      case 12:
        squares = tile(12, spans, count, matrix, rowBytes, out, add, squares);
        break;
      default:
        squares = tile(13, spans, count, matrix, rowBytes, out, add, squares);
    }
    matrix += <usize>width * VECTOR_BYTES;
    out += <usize>width * VECTOR_BYTES;
    vectors -= width;
  }
  return f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1);
}

/** The next of tiles as few and as equal as they can be: whole cache lines of 4 vectors, but for the last. */
@inline
function widthOfTile(vectors: u32): u32 {
  if (vectors <= WIDEST) return vectors;
  const equal = vectors / ((vectors + WIDEST - 1) / WIDEST);
  return min<u32>((equal + 3) & ~3, WIDEST & ~3);
}

/** One tile of `width` vectors of every output row; returns `squares` with those of the tile added. */
@inline
function tile(
  width: i32,
  spans: usize,
  count: u32,
  matrix: usize,
  rowBytes: usize,
  out: usize,
  add: bool,
  squares: v128,
): v128 {
  const end = spans + <usize>count * SPAN_BYTES;
  let o = out;
  for (let span = spans; span < end; span += SPAN_BYTES) {
    const to = <usize>load<u32>(span, 4);
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    let s4 = s0;
    let s5 = s0;
    let s6 = s0;
    let s7 = s0;
    let s8 = s0;
    let s9 = s0;
    let s10 = s0;
    let s11 = s0;
    let s12 = s0;
    if (add) {
      s0 = v128.load(o);
      if (width > 1) s1 = v128.load(o, 16);
      if (width > 2) s2 = v128.load(o, 32);
      if (width > 3) s3 = v128.load(o, 48);
      if (width > 4) s4 = v128.load(o, 64);
      if (width > 5) s5 = v128.load(o, 80);
      if (width > 6) s6 = v128.load(o, 96);
      if (width > 7) s7 = v128.load(o, 112);
      if (width > 8) s8 = v128.load(o, 128);
      if (width > 9) s9 = v128.load(o, 144);
      if (width > 10) s10 = v128.load(o, 160);
      if (width > 11) s11 = v128.load(o, 176);
      if (width > 12) s12 = v128.load(o, 192);
    }
    for (let entry = <usize>load<u32>(span); entry < to; entry += ENTRY_BYTES) {
      const m = matrix + <usize>load<u32>(entry) * rowBytes;
      const x = v128.load32_splat(entry, 4);
      s0 = multiplyAdd(x, v128.load(m), s0);
      if (width > 1) s1 = multiplyAdd(x, v128.load(m, 16), s1);
      if (width > 2) s2 = multiplyAdd(x, v128.load(m, 32), s2);
      if (width > 3) s3 = multiplyAdd(x, v128.load(m, 48), s3);
      if (width > 4) s4 = multiplyAdd(x, v128.load(m, 64), s4);
      if (width > 5) s5 = multiplyAdd(x, v128.load(m, 80), s5);
      if (width > 6) s6 = multiplyAdd(x, v128.load(m, 96), s6);
      if (width > 7) s7 = multiplyAdd(x, v128.load(m, 112), s7);
      if (width > 8) s8 = multiplyAdd(x, v128.load(m, 128), s8);
      if (width > 9) s9 = multiplyAdd(x, v128.load(m, 144), s9);
      if (width > 10) s10 = multiplyAdd(x, v128.load(m, 160), s10);
      if (width > 11) s11 = multiplyAdd(x, v128.load(m, 176), s11);
      if (width > 12) s12 = multiplyAdd(x, v128.load(m, 192), s12);
    }
    v128.store(o, s0);
    if (width > 1) v128.store(o, s1, 16);
    if (width > 2) v128.store(o, s2, 32);
    if (width > 3) v128.store(o, s3, 48);
    if (width > 4) v128.store(o, s4, 64);
    if (width > 5) v128.store(o, s5, 80);
    if (width > 6) v128.store(o, s6, 96);
    if (width > 7) v128.store(o, s7, 112);
    if (width > 8) v128.store(o, s8, 128);
    if (width > 9) v128.store(o, s9, 144);
    if (width > 10) v128.store(o, s10, 160);
    if (width > 11) v128.store(o, s11, 176);
    if (width > 12) v128.store(o, s12, 192);
    if (!add) {
      // Two sums, because one would wait for its own last addition.
      let even = f32x4.mul(s0, s0);
      let odd = f32x4.splat(0);
      if (width > 1) odd = multiplyAdd(s1, s1, odd);
      if (width > 2) even = multiplyAdd(s2, s2, even);
      if (width > 3) odd = multiplyAdd(s3, s3, odd);
      if (width > 4) even = multiplyAdd(s4, s4, even);
      if (width > 5) odd = multiplyAdd(s5, s5, odd);
      if (width > 6) even = multiplyAdd(s6, s6, even);
      if (width > 7) odd = multiplyAdd(s7, s7, odd);
      if (width > 8) even = multiplyAdd(s8, s8, even);
      if (width > 9) odd = multiplyAdd(s9, s9, odd);
      if (width > 10) even = multiplyAdd(s10, s10, even);
      if (width > 11) odd = multiplyAdd(s11, s11, odd);
      if (width > 12) even = multiplyAdd(s12, s12, even);
      squares = addWide(squares, f32x4.add(even, odd));
    }
    o += rowBytes;
  }
  return squares;
}
