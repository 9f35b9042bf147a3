/// <reference lib="webworker" />
import { createMnistSource } from '../../../datasets/mnist-sample.ts';
import { CONTESTANTS, SEED, type ContestantId } from '../contestants.ts';
import type { Contestant } from './contestant.ts';
import { countDraws } from './count-draws.ts';
import { makeContestant, networkOptions } from './make-contestant.ts';
import { measureEfficiency } from './measure-efficiency.ts';
import { measure } from './measure.ts';

declare const self: DedicatedWorkerGlobalScope;

/** What the page asks of a worker. The first measurement makes the contestant and warms it up. */
export type BenchCommand =
  | { readonly type: 'measure'; readonly contestant: ContestantId; readonly steps: number }
  | { readonly type: 'efficiency' };
export type BenchReply = { readonly result: unknown } | { readonly error: string };

const draws = countDraws();
const dataset = createMnistSource({
  dataUrl: new URL('/data/', self.location.origin).href,
  fetch: (input, init) => self.fetch(input, init),
}).load(SEED, () => undefined);
let made: Promise<Contestant> | undefined;

async function answer(command: BenchCommand): Promise<unknown> {
  if (command.type === 'efficiency') return measureEfficiency(await dataset, networkOptions(await dataset));
  const { warmUpSteps, enqueues } = CONTESTANTS[command.contestant];
  made ??= makeContestant(command.contestant, await dataset).then(async (contestant) => {
    await measure(contestant, warmUpSteps, false, draws);
    return contestant;
  });
  return measure(await made, command.steps, enqueues, draws);
}

self.onmessage = ({ data }: MessageEvent<BenchCommand>) => {
  answer(data).then(
    (result) => {
      self.postMessage({ result } satisfies BenchReply);
    },
    (error: unknown) => {
      self.postMessage({ error: error instanceof Error ? String(error.stack) : String(error) } satisfies BenchReply);
    },
  );
};
