import type { Checkpoint, LayerState } from '../training/checkpoint.ts';
import { list, object, typedArray, type Parser } from './parser.ts';
import { layerFields, runShape, step } from './record-fields.ts';
import type { RunRecord } from './run-record.ts';

/**
 * Where an unfinished run goes on from, out of a value from anywhere. Typed arrays are those of `value`; all else is new.
 *
 * @param record the run it belongs to: its layers must be that model's, and its step the end of the last period
 * @returns null for anything a run could not go on from; never throws
 */
export function parseCheckpoint(value: unknown, record: RunRecord): Checkpoint | null {
  const shape = runShape(record.source.knobs.steps, record);
  const layer = (entry: unknown, path: string, index: number): LayerState => {
    const { inputs, units } = shape.layers[index]!;
    return object<LayerState>({
      ...layerFields({ inputs, units }),
      weightSums: typedArray(Float32Array<ArrayBuffer>, inputs * units),
      biasSums: typedArray(Float32Array<ArrayBuffer>, units),
    })(entry, path);
  };
  const checkpoint: Parser<Checkpoint> = object<Checkpoint>({
    step: step(shape),
    layers: list(layer, shape.layers.length, shape.layers.length),
  });
  try {
    const parsed = checkpoint(value, '');
    const { periods } = record;
    return parsed.step === (periods[periods.length - 1]?.step ?? 0) ? parsed : null;
  } catch {
    return null;
  }
}
