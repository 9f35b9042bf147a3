import type { RunRecord } from './run-record.ts';
import type { Snapshot } from '../training/training-event.ts';

/** A typed array in JSON: its values as base64 of little-endian float32. */
interface Float32Json {
  readonly dtype: 'float32';
  readonly shape: readonly number[];
  readonly base64: string;
}
/** Format 1 keeps the first layer only. */
type SnapshotJson = Omit<Snapshot, 'layers'> & {
  readonly inputs: number;
  readonly units: number;
  readonly weights: Float32Json;
  readonly biases: Float32Json;
};
type RecordJson = Omit<RunRecord, 'snapshots'> & { readonly snapshots: readonly SnapshotJson[] };

/** The record as a JSON text to keep and share; `recordFromJson` reads it back to the same numbers. */
export function recordToJson(record: RunRecord): string {
  const json: RecordJson = {
    ...record,
    snapshots: record.snapshots.map(({ step, layers, ...scores }) => {
      const { inputs, units, weights, biases } = layers[0]!;
      return {
        step,
        inputs,
        units,
        weights: toJson(weights, [inputs, units]),
        biases: toJson(biases, [units]),
        ...scores,
      };
    }),
  };
  return JSON.stringify(json, null, 2);
}

/** @throws Error when the text is not a record of this format */
export function recordFromJson(text: string): RunRecord {
  const { format } = JSON.parse(text) as { readonly format?: unknown };
  if (format !== 1) throw new Error(`Run record: expected format 1, got ${JSON.stringify(format)}`);
  const json = JSON.parse(text) as RecordJson;
  return {
    ...json,
    snapshots: json.snapshots.map(({ inputs, units, weights, biases, ...snapshot }) => ({
      ...snapshot,
      layers: [{ inputs, units, weights: fromJson(weights), biases: fromJson(biases) }],
    })),
  };
}

function toJson(values: Float32Array, shape: readonly number[]): Float32Json {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => {
    view.setFloat32(i * 4, value, true);
  });
  const bytes = new Uint8Array(view.buffer);
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return { dtype: 'float32', shape, base64: btoa(binary) };
}

function fromJson({ base64 }: Float32Json): Float32Array {
  const binary = atob(base64);
  const view = new DataView(new ArrayBuffer(binary.length));
  for (let i = 0; i < binary.length; i++) view.setUint8(i, binary.charCodeAt(i));
  return Float32Array.from({ length: binary.length / 4 }, (_, i) => view.getFloat32(i * 4, true));
}
