/** Longest side of a texture that is asked for; WebGL 2 promises 2048, every device met in practice has 4096 or more. */
export const MAX_SIDE = 4096;
const MAX_SIDE_BITS = Math.log2(MAX_SIDE);

/**
 * A table of numbers in a texture: each texel holds four neighbouring columns of one row. Tables of more than 4096 rows are
 * folded: rows 4096 to 8191 stand to the right of the first 4096, and so on.
 */
export interface TexelTable {
  readonly rows: number;
  /** Texels in a row: a quarter of the columns, rounded up. */
  readonly width: number;
}

/** Texels that hold `columns` numbers. */
export function quads(columns: number): number {
  return Math.ceil(columns / 4);
}

/** @throws RangeError when the table does not fit even when folded */
export function textureSize({ rows, width }: TexelTable): { readonly height: number; readonly width: number } {
  const size = { height: Math.min(rows, MAX_SIDE), width: width * Math.ceil(rows / MAX_SIDE) };
  if (size.width > MAX_SIDE) {
    throw new RangeError(`texture: expected at most ${MAX_SIDE} texels a side, got ${size.width} for ${rows} rows`);
  }
  return size;
}

/** Place of a row's first number among all numbers of the texture. */
export function rowStart(table: TexelTable, row: number): number {
  const fold = Math.floor(row / MAX_SIDE);
  return 4 * ((row % MAX_SIDE) * textureSize(table).width + fold * table.width);
}

/** A table as a program reads it; with 'any' number of rows the same program reads tables of all heights. */
export interface InputTable {
  readonly rows: number | 'any';
  readonly width: number;
}

/**
 * GLSL to read the table `name` from its sampler `nameTexels`:
 * `ivec2 nameAt(int row)`, the place of a row's first texel, and `vec4 name(int row, int column)`, a texel.
 */
export function inputGlsl(name: string, { rows, width }: InputTable): string {
  const isFolded = rows === 'any' || rows > MAX_SIDE;
  const place = isFolded ? `ivec2((row >> ${MAX_SIDE_BITS}) * ${width}, row & ${MAX_SIDE - 1})` : 'ivec2(0, row)';
  return `
ivec2 ${name}At(int row) { return ${place}; }
vec4 ${name}(int row, int column) { return texelFetch(${name}Texels, ${name}At(row) + ivec2(column, 0), 0); }`;
}

/** GLSL `main` that fills a table from `vec4 texel(int row, int column)`, which the program defines. */
export function outputGlsl({ rows, width }: TexelTable): string {
  if (rows <= MAX_SIDE) {
    return `
void main() {
  ivec2 place = ivec2(gl_FragCoord.xy);
  setOutput(texel(place.y, place.x));
}`;
  }
  // What is left of the last fold holds no rows; it must not look for any.
  return `
void main() {
  ivec2 place = ivec2(gl_FragCoord.xy);
  int fold = place.x / ${width};
  int row = fold * ${MAX_SIDE} + place.y;
  setOutput(row < ${rows} ? texel(row, place.x - fold * ${width}) : vec4(0.));
}`;
}
