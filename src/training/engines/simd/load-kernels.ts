import { KERNELS_BASE64 } from './.generated/kernels.ts';

/** The exports of `assembly/index.ts`; addresses and counts are unsigned 32-bit integers. */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  train(model: number, examples: number, schedule: number, norms: number, step: number, count: number): void;
  evaluate(model: number, examples: number, confusion: number, readings: number, scratch: number): number;
  predict(model: number, examples: number, out: number): void;
  peak(rounds: number, factor: number): number;
}

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * A fresh instance with a memory of its own. The module is compiled once. It comes inside the script, not as a file, so
 * that worker, tests and command line load it alike, and training fetches nothing.
 *
 * @throws WebAssembly.CompileError where the content policy forbids it or vectors are missing
 */
export async function loadKernels(): Promise<Kernels> {
  compiled ??= WebAssembly.compile(Uint8Array.from(atob(KERNELS_BASE64), (char) => char.charCodeAt(0)));
  const { exports } = await WebAssembly.instantiate(await compiled);
  return exports as unknown as Kernels;
}
