import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl/dist/gpgpu_math';
import { inputGlsl, outputGlsl, textureSize, type InputTable, type TexelTable } from './texel-table.ts';

/** What a fragment program reads, in the names its GLSL uses. */
export interface Reads {
  readonly inputs: { readonly [name: string]: InputTable };
  readonly uniforms?: { readonly [name: string]: 'int' | 'float' };
}

export interface ProgramSource extends Reads {
  readonly output: TexelTable;
  /** GLSL ES 3.00 that defines `vec4 texel(int row, int column)` and reads inputs by `inputGlsl`'s functions. */
  readonly glsl: string;
}

/** A fragment program in the form tfjs' backend runs it. */
export interface Program {
  readonly output: TexelTable;
  readonly inputNames: readonly string[];
  readonly uniformNames: readonly string[];
  readonly gpgpu: GPGPUProgram;
}

export function defineProgram({ inputs, uniforms = {}, output, glsl }: ProgramSource): Program {
  const inputNames = Object.keys(inputs);
  const size = textureSize(output);
  const reading = Object.entries(inputs).map(([name, table]) => inputGlsl(name, table));
  return {
    output,
    inputNames,
    uniformNames: Object.keys(uniforms),
    gpgpu: {
      variableNames: inputNames.map((name) => `${name}Texels`),
      // tfjs packs 2 × 2 numbers in a texel; only the number of texels matters here.
      outputShape: [2 * size.height, 2 * size.width],
      packedInputs: true,
      packedOutput: true,
      // One compiled program for tables of any height: tfjs otherwise writes all input sizes into its cache key.
      enableShapeUniforms: true,
      customUniforms: Object.entries(uniforms).map(([name, type]) => ({ name, type })),
      userCode: [...reading, glsl, outputGlsl(output)].join('\n'),
    },
  };
}
