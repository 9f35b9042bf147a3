import type { LayerSnapshot, Snapshot } from '../training/training-event.ts';
import { packWeights, type PackedWeights, type Precision } from './packed-weights.ts';
import { finalSnapshot, type RunRecord } from './run-record.ts';
import { buffersOf } from './typed-arrays.ts';

interface PackedLayer extends Omit<LayerSnapshot, 'weights'> {
  readonly weights: PackedWeights;
}
interface PackedSnapshot extends Omit<Snapshot, 'layers'> {
  readonly layers: readonly PackedLayer[];
}

/**
 * A record as it is kept on the device: figures, matrices and readings as they are, weights in fewer bits. `parseRecord`
 * reads it like any other.
 */
export interface PackedRecord extends Omit<RunRecord, 'snapshots'> {
  readonly snapshots: readonly PackedSnapshot[];
  /** What became of the snapshots of the record it was made from. */
  readonly packing: {
    /** The last whole model; null when there was none, or no room. All earlier snapshots are 'int8'. */
    readonly final: Precision | null;
    /** Steps of snapshots that were left out. */
    readonly droppedSteps: readonly number[];
  };
}

/** What the weights of one run may take on the device, so that hundreds of runs find room. */
const SNAPSHOTS_BYTES = 2 ** 21 - 2 ** 16;
/** The last model is the one that reads digits: it keeps its precision up to here. */
const FINAL_BYTES = 2 ** 20;
/** Steps the lessons look at: dropped last. */
const KEPT_STEPS = [10, 100];

/** Fits a record into two megabytes. Cheap to repeat while a run goes on: each snapshot is packed once. */
export function packRecord(record: RunRecord): PackedRecord {
  const { snapshots } = record;
  const final = finalSnapshot(record) ?? snapshots[snapshots.length - 1];
  const precision = final ? precisionFor(final) : null;
  const kept = final && precision ? [packed(final, precision)] : [];
  const room = SNAPSHOTS_BYTES - bytesOf(kept);
  const fits = precision !== null && room >= 0;
  const all = fits
    ? [
        ...kept,
        ...earlier(
          snapshots.filter((snapshot) => snapshot !== final),
          room,
        ),
      ]
    : [];
  all.sort((one, other) => one.step - other.step);
  return {
    ...record,
    snapshots: all,
    packing: {
      final: fits ? precision : null,
      droppedSteps: snapshots.map(({ step }) => step).filter((step) => !all.some((kept) => kept.step === step)),
    },
  };
}

function precisionFor({ layers }: Snapshot): Precision {
  const values = layers.reduce((sum, { weights }) => sum + weights.length, 0);
  if (4 * values <= FINAL_BYTES) return 'float32';
  return 2 * values <= FINAL_BYTES ? 'float16' : 'int8';
}

/** As many earlier snapshots as find room, spread evenly; if need be, of their first layers only. */
function earlier(snapshots: readonly Snapshot[], room: number): PackedSnapshot[] {
  const whole = snapshots.map((snapshot) => packed(snapshot, 'int8'));
  const firstLayers = whole.map((snapshot) => ({ ...snapshot, layers: snapshot.layers.slice(0, 1) }));
  const first = ({ step }: PackedSnapshot) => KEPT_STEPS.includes(step);
  for (const candidates of [whole, firstLayers]) {
    const must = candidates.filter(first);
    if (bytesOf(must) > room) continue;
    const others = candidates.filter((snapshot) => !first(snapshot));
    for (let count = others.length; count >= 0; count--) {
      const chosen = [...must, ...spread(others, count)];
      if (bytesOf(chosen) <= room) return chosen;
    }
  }
  return [];
}

/**
 * @example
 * spread(['a', 'b', 'c', 'd', 'e', 'f'], 2) // ['b', 'e']
 */
function spread<T>(items: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => items[Math.floor(((i + 0.5) * items.length) / count)]!);
}

const memory = new WeakMap<Snapshot, Map<Precision, PackedSnapshot>>();

function packed(snapshot: Snapshot, precision: Precision): PackedSnapshot {
  const forms = memory.get(snapshot) ?? new Map<Precision, PackedSnapshot>();
  memory.set(snapshot, forms);
  let form = forms.get(precision);
  if (!form) {
    const layers = snapshot.layers.map((layer) => ({
      ...layer,
      weights: packWeights(layer.weights, layer.units, precision),
    }));
    form = { ...snapshot, layers };
    forms.set(precision, form);
  }
  return form;
}

function bytesOf(value: unknown): number {
  return buffersOf(value).reduce((sum, { byteLength }) => sum + byteLength, 0);
}
