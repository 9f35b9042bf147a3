import { describe, expect, it } from 'vitest';
import { recordFromJson, recordToJson } from './record-json.ts';
import type { RunRecord } from './run-record.ts';

const metrics = { logLoss: 3.45, crossEntropy: 0.3, accuracy: 0.9 };
const record: RunRecord = {
  format: 1,
  exercise: 'network',
  knobs: { learningRate: 0.05, steps: 10, batchSize: 30, hiddenUnits: [2], dropout: 0 },
  seed: 7,
  engine: 'plain',
  engineReason: 'chosen',
  dataset: { sha256: 'ab', training: 7500, validation: 2500 },
  variables: [{ name: 'dnn/logits/bias', shape: [10] }],
  periods: [{ step: 10, training: metrics, validation: metrics }],
  confusion: [[1]],
  snapshots: [
    {
      step: 10,
      layers: [
        { inputs: 2, units: 2, weights: Float32Array.of(0.1, -2.5, 3e-8, 1e9), biases: Float32Array.of(0, 1 / 3) },
      ],
      validation: metrics,
      confusion: [[1]],
    },
  ],
  engineChanges: [],
  outcome: 'done',
  elapsedMs: 12,
};

describe('record JSON', () => {
  it('comes back to the same numbers, bit for bit', () => {
    expect(recordFromJson(recordToJson(record))).toEqual(record);
  });

  it('writes weights as base64 of little-endian float32 with their shape', () => {
    const json = JSON.parse(recordToJson(record)) as { snapshots: { biases: unknown }[] };
    // 0 is 00000000, 1/3 is 3eaaaaab: bytes 00 00 00 00 ab aa aa 3e.
    expect(json.snapshots[0]!.biases).toEqual({ dtype: 'float32', shape: [2], base64: 'AAAAAKuqqj4=' });
  });

  it('refuses another format by name', () => {
    expect(() => recordFromJson('{"format":2}')).toThrow('Run record: expected format 1, got 2');
  });
});
