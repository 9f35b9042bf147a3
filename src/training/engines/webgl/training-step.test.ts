import { describe, expect, it } from 'vitest';
import type { Draws, Texture } from './gpu.ts';
import { layOutNetwork } from './network-layout.ts';
import type { Program } from './program.ts';
import { TrainingStep } from './training-step.ts';
import type { TexelTable } from './texel-table.ts';

/** Draws nothing; checks what real draws would trip over, and keeps count. */
class Recorder implements Draws {
  readonly programs: Program[] = [];
  readonly live = new Set<Texture>();

  texture(table: TexelTable): Texture {
    const texture = { table, info: { dataId: {}, shape: [], dtype: 'float32' as const } };
    this.live.add(texture);
    return texture;
  }

  run(
    program: Program,
    inputs: { readonly [name: string]: Texture },
    uniforms: { readonly [name: string]: number } = {},
  ) {
    for (const name of program.inputNames) {
      if (!this.live.has(inputs[name]!)) throw new Error(`${name} is missing or was released`);
    }
    for (const name of program.uniformNames) {
      if (!Number.isFinite(uniforms[name])) throw new Error(`uniform ${name} is missing`);
    }
    this.programs.push(program);
    return this.texture(program.output);
  }

  release(textures: Iterable<Texture>): void {
    for (const texture of textures) if (!this.live.delete(texture)) throw new Error('released twice');
  }
}

function runStep(hiddenUnits: readonly number[], dropout: number, capacity = 32) {
  const sizes = [784, ...hiddenUnits, 10];
  const layout = layOutNetwork(sizes.slice(1).map((units, l) => ({ inputs: sizes[l]!, units })));
  const gpu = new Recorder();
  const trace = gpu.texture({ rows: 512, width: 1 });
  const model = { weights: gpu.texture(layout.table), sums: gpu.texture(layout.table), trace };
  const split = { images: gpu.texture({ rows: 7500, width: 196 }), inkLists: gpu.texture({ rows: 7500, width: 392 }) };
  const schedule = gpu.texture({ rows: 100, width: capacity / 4 });
  const given = new Set(gpu.live);
  const updated = new TrainingStep(gpu, layout, { capacity, traceRows: 512 }, dropout > 0).run(model, split, schedule, {
    stepInPeriod: 0,
    learningRate: 0.05,
    keepScale: 1 / (1 - dropout),
    dropoutThreshold: dropout * 2 ** 32,
    dropoutKeys: hiddenUnits.map((_, layer) => 0xffff_fff0 + layer),
  });
  return { gpu, given, updated, layout };
}

describe('a training step', () => {
  it.each([
    ['linear', [], 8],
    ['[100]', [100], 10],
    ['[100, 100]', [100, 100], 12],
    ['[512, 512, 512, 512]', [512, 512, 512, 512], 16],
  ])('takes few draws: %s', (_, hiddenUnits, draws) => {
    expect(runStep(hiddenUnits, 0).gpu.programs).toHaveLength(draws);
    expect(runStep(hiddenUnits, 0.5).gpu.programs).toHaveLength(draws);
  });

  it('leaves the new model and what it was given, and nothing else', () => {
    const { gpu, given, updated, layout } = runStep([100, 100], 0.2);
    expect(gpu.live).toEqual(new Set([...given, updated.weights, updated.sums, updated.trace]));
    expect([updated.weights.table, updated.sums.table]).toEqual([layout.table, layout.table]);
    expect(updated.trace.table).toEqual({ rows: 512, width: 1 });
  });

  it('stays within textures of 4096 for the largest batch and the largest network', () => {
    expect(() => runStep([512, 512, 512, 512], 0.2, 7500)).not.toThrow();
  });

  it('compiles the same programs whatever the knobs say', () => {
    const sources = (dropout: number) => runStep([32], dropout).gpu.programs.map(({ gpgpu }) => gpgpu.userCode);
    expect(sources(0.2)).toEqual(sources(0.7));
    expect(sources(0.2)).not.toEqual(sources(0));
  });

  it('reads no more textures in a program than WebGL 2 promises', () => {
    const { gpu } = runStep([8, 8, 8, 8], 0.2);
    expect(Math.max(...gpu.programs.map(({ inputNames }) => inputNames.length))).toBeLessThanOrEqual(16);
  });

  it('passes dropout keys as the bits of a signed number', () => {
    const keys: number[] = [];
    class Keys extends Recorder {
      override run(
        program: Program,
        inputs: { readonly [name: string]: Texture },
        uniforms: { [name: string]: number } = {},
      ) {
        if (program.uniformNames.includes('dropoutKey')) keys.push(uniforms['dropoutKey']!);
        return super.run(program, inputs, uniforms);
      }
    }
    const gpu = new Keys();
    const layout = layOutNetwork([
      { inputs: 784, units: 4 },
      { inputs: 4, units: 10 },
    ]);
    const texture = gpu.texture(layout.table);
    new TrainingStep(gpu, layout, { capacity: 4, traceRows: 512 }, true).run(
      { weights: texture, sums: texture, trace: texture },
      { images: texture, inkLists: texture },
      texture,
      { stepInPeriod: 0, learningRate: 1, keepScale: 2, dropoutThreshold: 2 ** 31, dropoutKeys: [2 ** 32 - 1] },
    );
    expect(keys).toEqual([-1]);
  });
});
