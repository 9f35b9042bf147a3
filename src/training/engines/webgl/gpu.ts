import { env, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl';
import { TextureUsage } from '@tensorflow/tfjs-backend-webgl/dist/tex_util';
import type { ContextGuard } from './context-guard.ts';
import type { Program } from './program.ts';
import { textureSize, type TexelTable } from './texel-table.ts';

/** tfjs keeps released textures for reuse, by default without end; networks of many sizes would fill the memory. */
const POOLED_BYTES = 256 * 2 ** 20;

/** A table on the GPU. Whoever asked for it releases it. */
export interface Texture {
  readonly table: TexelTable;
  readonly info: TensorInfo;
}

/**
 * tfjs' WebGL backend seen as a machine for texel tables. Programs, their cache and the pool of textures are tfjs' own;
 * uploads and readbacks go straight to the textures, since tfjs would rearrange every 2 × 2 block with one more draw.
 */
export class Gpu {
  readonly #backend: MathBackendWebGL;
  readonly #guard: ContextGuard;

  constructor(backend: MathBackendWebGL, guard: ContextGuard) {
    this.#backend = backend;
    this.#guard = guard;
    env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', POOLED_BYTES);
  }

  /** @param numbers [rows, 4 · width], folded as `rowStart` says */
  uploadFloats(table: TexelTable, numbers: Float32Array): Texture {
    const { height, width } = textureSize(table);
    return this.#upload(table, numbers, TextureUsage.RENDER, [2 * height, 2 * width]);
  }

  /** Bytes take a quarter of the memory; programs read them as byte / 255. */
  uploadBytes(table: TexelTable, bytes: Uint8Array): Texture {
    const { height, width } = textureSize(table);
    return this.#upload(table, bytes, TextureUsage.PIXELS, [height, width]);
  }

  #upload(
    table: TexelTable,
    values: Float32Array | Uint8Array,
    usage: TextureUsage,
    texShape: [number, number],
  ): Texture {
    const { height, width } = textureSize(table);
    const info = this.#backend.makeTensorInfo([2 * height, 2 * width], 'float32');
    Object.assign(this.#backend.texData.get(info.dataId), { isPacked: true, usage, texShape });
    this.#backend.gpgpu.uploadDenseMatrixToTexture(this.#backend.getTexture(info.dataId), width, height, values);
    return { table, info };
  }

  /** One draw call. Enqueues it and returns at once. */
  run(
    { gpgpu, inputNames, uniformNames, output }: Program,
    inputs: { readonly [name: string]: Texture },
    uniforms: { readonly [name: string]: number } = {},
  ): Texture {
    const textures = inputNames.map((name) => inputs[name]!.info);
    const values = uniformNames.map((name) => [uniforms[name]!]);
    return { table: output, info: this.#backend.compileAndRun(gpgpu, textures, 'float32', values, true) };
  }

  /**
   * Numbers of the first `rows` rows of tables that are not folded, [rows, 4 · width] each, in one wait.
   * What is enqueued before the call is read, nothing after it. Rejects when the context is lost.
   */
  async read(textures: readonly Texture[], rows: number): Promise<Float32Array<ArrayBuffer>[]> {
    const { gpgpu } = this.#backend;
    const copies = textures.map(({ table, info }) => ({
      length: rows * table.width * 4,
      buffer: gpgpu.createBufferFromTexture(this.#backend.getTexture(info.dataId), rows, table.width),
    }));
    try {
      await this.#guard.finished();
      const numbers = copies.map(
        ({ buffer, length }) => gpgpu.downloadFloat32MatrixFromBuffer(buffer, length) as Float32Array<ArrayBuffer>,
      );
      // A lost context gives zeros without a word.
      if (gpgpu.gl.isContextLost()) throw new Error('WebGL context lost');
      return numbers;
    } finally {
      for (const { buffer } of copies) gpgpu.gl.deleteBuffer(buffer);
    }
  }

  /** Resolves when all enqueued draws have been carried out; reads nothing back. */
  settled(): Promise<void> {
    return this.#guard.finished();
  }

  release(textures: Iterable<Texture>): void {
    for (const { info } of textures) this.#backend.disposeData(info.dataId);
  }

  /** Gives textures back to the system instead of the pool, and stops watching the context. */
  dispose(textures: Iterable<Texture>): void {
    env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', 0);
    this.release(textures);
    env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', POOLED_BYTES);
    this.#guard.dispose();
  }
}

/** What it takes to run programs. */
export type Draws = Pick<Gpu, 'run' | 'release'>;
