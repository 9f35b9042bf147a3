import { describe, expect, it } from 'vitest';
import { codeExercises } from '../../exercises/code-exercises.ts';
import type { CellProgress } from '../../code/run-cell.ts';
import { tinyRecord } from '../../runs/fixtures/tiny-record.ts';
import { createCell, type CellEffects, type CodeRun } from './cell.ts';

const NOTHING: CellProgress = { outputs: [], runs: [], waitsFor: null };

function memory(start: Record<string, string> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

function play(start: Record<string, string> = {}, storage?: CellEffects['storage']) {
  const store = memory(start);
  const asked: {
    code: string;
    end(run: CodeRun): void;
    mayOpen: Parameters<CellEffects['runCode']>[3];
    signal: AbortSignal;
  }[] = [];
  const effects: CellEffects = {
    storage: storage ?? (() => store),
    now: () => 0,
    runsSoFar: () => Promise.resolve([]),
    runCode: (code, _, _progress, mayOpen, signal) =>
      new Promise((resolve) => {
        asked.push({ code, end: resolve, mayOpen, signal });
      }),
  };
  return { store, asked, effects, cell: createCell('test-accuracy', 'en', effects) };
}

const done = (changes: Partial<CodeRun['end']> = {}): CodeRun => ({
  end: { ...NOTHING, outcome: 'done', problem: null, testOpened: false, ...changes },
  given: null,
  testAccuracy: null,
});

const settle = () => new Promise((resolve) => setImmediate(resolve));
const RECORD = tinyRecord();
const KEY = 'strokes:cell:test-accuracy';

describe('a cell', () => {
  it('begins with the starter, in the language of the page', () => {
    expect(play().cell.current()).toMatchObject({
      state: 'idle',
      code: codeExercises['test-accuracy'].starter.en,
      attempts: 0,
    });
    const left = JSON.stringify({ code: codeExercises['test-accuracy'].starter.zh, attempts: 2, hints: 1 });
    expect(play({ [KEY]: left }).cell.current()).toMatchObject({
      code: codeExercises['test-accuracy'].starter.en,
      attempts: 2,
      hints: 1,
    });
  });

  it('keeps the draft with each change', () => {
    const { cell, store } = play();
    cell.setCode('show(1)');
    expect(JSON.parse(store.kept.get(KEY)!)).toEqual({ code: 'show(1)', attempts: 0, hints: 0 });
    expect(play(Object.fromEntries(store.kept)).cell.current().code).toBe('show(1)');
  });

  it.each(['{', '7', 'null', '{"code":7}', `{"code":${JSON.stringify('x'.repeat(60_000))}}`])(
    'gives way to the starter where the draft is broken: %.20s',
    (stored) => {
      expect(play({ [KEY]: stored }).cell.current().code).toBe(codeExercises['test-accuracy'].starter.en);
    },
  );

  it('works without storage, and says so', () => {
    const { cell } = play({}, () => {
      throw new Error('denied');
    });
    cell.setCode('show(1)');
    expect(cell.current()).toMatchObject({ code: 'show(1)', kept: false });
  });

  it('refuses what does not parse and asks nobody', () => {
    const { cell, asked } = play();
    cell.setCode('show(');
    cell.run();
    expect(cell.current()).toMatchObject({ state: 'error', refused: true, problem: { code: 'unexpected-end' } });
    expect(asked).toHaveLength(0);
    cell.setCode('show()');
    expect(cell.current().problem).toBeNull();
  });

  it('counts an attempt only where the code differs from the starter', () => {
    const { cell } = play();
    cell.openHint(1);
    cell.openHint(2);
    cell.run();
    expect(cell.current()).toMatchObject({ state: 'loading', attempts: 0, hints: 1 });
    const other = play().cell;
    other.setCode('show(1)');
    other.run();
    other.openHint(1);
    expect(other.current()).toMatchObject({ attempts: 1, hints: 1 });
  });

  it('judges what ended, tells of what failed, and follows Stop', async () => {
    const { cell, asked } = play();
    cell.run();
    cell.run();
    expect(asked).toHaveLength(1);
    asked[0]!.end(done());
    await settle();
    expect(cell.current().state).toBe('failed');
    expect(cell.current().verdicts).toHaveLength(3);

    cell.run();
    asked[1]!.end(done({ outcome: 'failed', problem: { code: 'no-memory', values: {}, line: 2 } }));
    await settle();
    expect(cell.current()).toMatchObject({ state: 'error', problem: { line: 2 } });

    cell.run();
    cell.stop();
    expect(asked[2]!.signal.aborted).toBe(true);
    asked[2]!.end(done({ outcome: 'stopped' }));
    await settle();
    expect(cell.current().state).toBe('stopped');
  });

  it('keeps the accuracy of the run before', async () => {
    const { cell, asked } = play();
    const trained = async (accuracy: number) => {
      const last = RECORD.periods.at(-1)!;
      const period = { ...last, validation: { ...last.validation, accuracy } };
      cell.run();
      asked.at(-1)!.end(done({ runs: [{ ...RECORD, periods: [period] }] }));
      await settle();
      return cell.current().before;
    };
    expect(await trained(0.9)).toBeNull();
    expect(await trained(0.91)).toBe(0.9);
    expect(await trained(0.92)).toBe(0.91);
  });

  it('asks about the run before its test images are read, whatever the code looks like', async () => {
    const { cell, asked } = play();
    cell.setCode("await read(run, ['te', 'st'].join(''))");
    cell.run();
    const answer = asked[0]!.mayOpen(RECORD);
    expect(cell.current().seal).toEqual({ record: RECORD, untried: true });
    cell.answerSeal(true);
    expect(await answer).toBe(true);
    expect(cell.current().seal).toBeNull();
    expect(asked[0]!.signal.aborted).toBe(false);
  });

  it.each(['no', 'stop'] as const)('leaves the seal and stops the code: %s', async (how) => {
    const { cell, asked } = play();
    cell.run();
    const answer = asked[0]!.mayOpen(RECORD);
    if (how === 'no') cell.answerSeal(false);
    else cell.stop();
    expect(await answer).toBe(false);
    expect(cell.current().seal).toBeNull();
    expect(asked[0]!.signal.aborted).toBe(true);
  });
});
