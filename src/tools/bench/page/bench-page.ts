import type { ContestantId } from '../contestants.ts';
import type { BenchPage, Efficiency, Reading } from '../readings.ts';
import type { BenchCommand, BenchReply } from './contestant-worker.ts';
import { runWhole } from './run-whole.ts';

const workers = new Map<string, Worker>();

/** Asks the worker of that name, which is started when first needed and then kept. One question at a time. */
function ask(name: string, command: BenchCommand): Promise<unknown> {
  let worker = workers.get(name);
  if (!worker) {
    worker = new Worker(new URL('./contestant-worker.ts', import.meta.url), { type: 'module', name });
    workers.set(name, worker);
  }
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<BenchReply>) => {
      if ('error' in data) reject(new Error(`${name}: ${data.error}`));
      else resolve(data.result);
    };
    worker.onerror = ({ message }) => {
      reject(new Error(`${name}: ${message || 'the worker could not be loaded'}`));
    };
    worker.postMessage(command);
  });
}

/** As the driver calls itself: on a machine without a GPU it tells that WebGL is emulated. */
function renderer(): string {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'none';
}

const bench: BenchPage = {
  measure: (contestant: ContestantId, steps) =>
    ask(contestant, { type: 'measure', contestant, steps }) as Promise<Reading>,
  efficiency: () => ask('efficiency', { type: 'efficiency' }) as Promise<Efficiency>,
  whole: runWhole,
  renderer,
};
Object.assign(globalThis, { bench });
