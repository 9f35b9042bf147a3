import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NeuronReport } from '../../runs/protocol.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import type { Snapshot } from '../../training/training-event.ts';
import { drawHook } from '../parts/fake-page.tsx';
import { useNeuronReport } from './use-neuron-report.ts';

interface Asked {
  answer(report: NeuronReport): void;
  refuse(): void;
}
const { asked } = vi.hoisted(() => ({ asked: [] as unknown[] }));
const questions = asked as Asked[];
vi.mock('../parts/runs.ts', () => ({
  ask: () =>
    new Promise<NeuronReport>((resolve, reject) => {
      asked.push({
        answer: resolve,
        refuse: () => {
          reject(new Error('refused'));
        },
      });
    }),
}));

beforeEach(() => {
  asked.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const record = { dataset: { id: 'mnist-sample' }, seed: 1 } as unknown as RunRecord;
const snapshot = {
  step: 10,
  layers: [{ inputs: 2, units: 3, weights: new Float32Array(6), biases: new Float32Array(3) }],
} as unknown as Snapshot;
const report = {} as NeuronReport;

interface Props {
  readonly neuron: number;
  readonly snapshot: Snapshot | null;
}
const use = (props: Props) => useNeuronReport(record, props.snapshot, props.neuron);
const settle = (how: () => void) =>
  act(async () => {
    how();
    vi.runAllTimers();
    await Promise.resolve();
  });

describe('useNeuronReport', () => {
  it('asks about the neuron where the walk over the sheet ends', async () => {
    const hook = drawHook(use, { neuron: 0, snapshot });
    hook.draw({ neuron: 1, snapshot });
    hook.draw({ neuron: 2, snapshot });
    await settle(() => undefined);
    expect(questions).toHaveLength(1);
    await settle(() => {
      questions[0]!.answer(report);
    });
    expect(hook.now().reported).toEqual({ neuron: 2, step: 10, report });
  });

  it('says of one question only that it failed, and asks again when told to', async () => {
    const hook = drawHook(use, { neuron: 0, snapshot });
    await settle(() => undefined);
    await settle(() => {
      questions[0]!.refuse();
    });
    expect(hook.now().failed).toBe(true);
    await settle(hook.now().retry);
    expect(hook.now().failed).toBe(false);
    await settle(() => undefined);
    expect(questions).toHaveLength(2);
    await settle(() => {
      questions[1]!.refuse();
    });
    expect(hook.now().failed).toBe(true);
    hook.draw({ neuron: 1, snapshot });
    expect(hook.now().failed).toBe(false);
  });

  it('shows nothing where there is nothing to ask about', () => {
    const hook = drawHook(use, { neuron: 0, snapshot: null });
    expect(hook.now()).toMatchObject({ reported: null, failed: false });
    expect(questions).toHaveLength(0);
  });
});
