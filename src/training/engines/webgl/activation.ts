import type { Reads } from './program.ts';

/** What is done to a layer's sums: hidden layers are rectified, and in training some units dropped; scores stay. */
export type Activation = 'none' | 'relu' | 'relu-and-dropout';

/**
 * GLSL `vec4 activate(vec4 sums, int row, int quad)` for a layer of `units`.
 *
 * relu(x) = x < 0 ? 0 : x, written so that NaN stays NaN and a diverged run shows. Dropout as in `dropout.ts`: unit u of
 * row r is dropped when scramble(key ^ (r · units + u)) < threshold, else multiplied by keepScale = 1 / (1 − p). The key
 * and the threshold are 32 bits in `int` uniforms, which is all tfjs passes; `uint(int)` keeps the bits (GLSL ES 3.00, 5.4.1).
 */
export function activationGlsl(activation: Activation, units: number): string {
  switch (activation) {
    case 'none':
      return `
vec4 activate(vec4 sums, int row, int quad) { return sums; }`;
    case 'relu':
      return `
vec4 activate(vec4 sums, int row, int quad) { return mix(sums, vec4(0.), lessThan(sums, vec4(0.))); }`;
    case 'relu-and-dropout':
      return `
uvec4 scramble(uvec4 x) {
  x = (x ^ (x >> 16u)) * 0x7feb352du;
  x = (x ^ (x >> 15u)) * 0x846ca68bu;
  return x ^ (x >> 16u);
}
vec4 activate(vec4 sums, int row, int quad) {
  uvec4 position = uint(row * ${units} + 4 * quad) + uvec4(0u, 1u, 2u, 3u);
  bvec4 dropped = lessThan(scramble(uvec4(uint(dropoutKey)) ^ position), uvec4(uint(dropoutThreshold)));
  vec4 kept = mix(sums * keepScale, vec4(0.), lessThan(sums, vec4(0.)));
  return mix(kept, vec4(0.), dropped);
}`;
  }
}

export function activationUniforms(activation: Activation): Reads['uniforms'] {
  return activation === 'relu-and-dropout' ? { dropoutKey: 'int', dropoutThreshold: 'int', keepScale: 'float' } : {};
}
