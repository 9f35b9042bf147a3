export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** Where a typed array stands: the object that holds it, which may say its shape, and under which key. */
export interface ArrayPlace {
  readonly holder: object;
  readonly key: string;
}
type Replace = (array: TypedArray, place: ArrayPlace) => unknown;

/**
 * The same value with each typed array in it replaced. Everything that treats typed arrays apart from other data goes
 * through this: JSON, storage, copies and transfers.
 *
 * @param value plain objects and arrays of any depth, without cycles
 */
export function mapTypedArrays(value: unknown, replace: Replace): unknown {
  return map(value, { holder: {}, key: '' }, replace);
}

function map(value: unknown, place: ArrayPlace, replace: Replace): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isTypedArray(value)) return replace(value, place);
  const inside = ([key, entry]: [string, unknown]) => map(entry, { holder: value, key }, replace);
  if (Array.isArray(value)) return Object.entries(value).map(inside);
  // fromEntries defines properties instead of setting them: a key `__proto__` stays a key.
  return Object.fromEntries(Object.entries(value).map((entry) => [entry[0], inside(entry)]));
}

/** A copy that shares no memory with `value`. */
export function copyTypedArrays<T>(value: T): T {
  return mapTypedArrays(value, (array) => array.slice()) as T;
}

/** The memory of all typed arrays in `value`, each once, for a transfer to another thread. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  mapTypedArrays(value, ({ buffer }) => {
    if (buffer instanceof ArrayBuffer) buffers.add(buffer);
  });
  return [...buffers];
}

/** The shape of a typed array: what a layer has for each weight is [inputs, units], everything else is a row. */
export function shapeOf(array: TypedArray, { holder, key }: ArrayPlace): readonly number[] {
  const { inputs, units } = holder as { readonly inputs?: unknown; readonly units?: unknown };
  const isKernel = key.startsWith('weight') && typeof inputs === 'number' && typeof units === 'number';
  return isKernel ? [inputs, units] : [array.length];
}
