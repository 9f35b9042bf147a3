import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask, Readings } from '../../runs/protocol.ts';
import { drawHook } from './fake-page.tsx';
import { useReadings } from './use-readings.ts';

type Question = Ask<'readings'>;
interface Asked {
  readonly question: Question;
  answer(readings: Readings): void;
  refuse(): void;
}

const { asked } = vi.hoisted(() => ({ asked: [] as unknown[] }));
const questions = asked as Asked[];

vi.mock('./runs.ts', () => ({
  ask: (_: string, question: Question) =>
    new Promise<Readings>((resolve, reject) => {
      asked.push({
        question,
        answer: resolve,
        refuse: () => {
          reject(new Error('refused'));
        },
      });
    }),
}));

beforeEach(() => void (asked.length = 0));
afterEach(() => void vi.unstubAllGlobals());

const cell = (read: number): Question => ({
  exercise: 'linear',
  split: 'validation',
  cell: { truth: 4, read },
  limit: 15,
});
const readings = (row: number) => ({ rows: [row] }) as unknown as Readings;

interface Props {
  readonly question: Question | null;
  readonly model: unknown;
}
const use = ({ question, model }: Props) => useReadings(question, model);
const settle = (how: () => void) =>
  act(async () => {
    how();
    await Promise.resolve();
  });

describe('useReadings', () => {
  it('asks a question once, however often it is written anew', async () => {
    const hook = drawHook(use, { question: cell(9), model: 1 });
    hook.draw({ question: cell(9), model: 1 });
    expect(questions.map(({ question }) => question)).toEqual([cell(9)]);
    expect(hook.now()[0]).toEqual({ state: 'loading' });
    await settle(() => {
      questions[0]!.answer(readings(1));
    });
    expect(hook.now()[0]).toEqual({ state: 'ready', readings: readings(1) });
    hook.draw({ question: cell(9), model: 1 });
    expect(questions).toHaveLength(1);
  });

  it('asks again when the model has changed', () => {
    const hook = drawHook(use, { question: cell(9), model: 1 });
    hook.draw({ question: cell(9), model: 2 });
    expect(questions).toHaveLength(2);
  });

  it('drops the answer to a question that is no longer asked', async () => {
    const hook = drawHook(use, { question: cell(9), model: 1 });
    hook.draw({ question: cell(7), model: 1 });
    await settle(() => {
      questions[1]!.answer(readings(7));
      questions[0]!.answer(readings(9));
    });
    expect(hook.now()[0]).toEqual({ state: 'ready', readings: readings(7) });
    hook.draw({ question: null, model: 1 });
    expect(hook.now()[0]).toEqual({ state: 'none' });
  });

  it('says that there was no answer, and asks once more when told to', async () => {
    const hook = drawHook(use, { question: cell(9), model: 1 });
    await settle(() => {
      questions[0]!.refuse();
    });
    expect(hook.now()[0]).toEqual({ state: 'failed' });
    await settle(hook.now()[1]);
    expect(hook.now()[0]).toEqual({ state: 'loading' });
    expect(questions).toHaveLength(2);
  });
});
