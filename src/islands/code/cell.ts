import type { Program } from 'acorn';
import { parseCode, type Parsed } from '../../code/check-syntax.ts';
import type { CellProblem, PlacedProblem } from '../../code/cell-problem.ts';
import { judge, type Verdict } from '../../code/judge.ts';
import type { CellEnd, CellProgress } from '../../code/run-cell.ts';
import { codeExercises, type CodeExerciseId } from '../../exercises/code-exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import type { RunSummary } from '../../runs/run-summary.ts';
import { createStore, type Watched } from '../parts/store.ts';
import { draftKey, isStarter, readDraft } from './draft.ts';
import { ownBest, type OwnBest } from './own-best.ts';
import { changedKnobs } from './changed-knobs.ts';

/** What a cell is doing; stands in `data-state`. */
export type CellState = 'idle' | 'loading' | 'running' | 'passed' | 'failed' | 'stopped' | 'error';

/** A run of the code, with what it is judged by. */
export interface CodeRun {
  readonly end: CellEnd;
  readonly given: RunRecord | null;
  /** Of the given run, where the test images were read. */
  readonly testAccuracy: number | null;
}

/** A model whose test set the code is about to open. */
export interface SealQuestion {
  readonly record: RunRecord;
  /** The exercise has the code tried on the validation images first, and that has not come out right yet. */
  readonly untried: boolean;
}

/** All a cell shows. */
export interface CellView {
  readonly state: CellState;
  readonly code: string;
  readonly parsed: Parsed;
  /** The text of the run under way, or the last one; null before the first. */
  readonly ran: string | null;
  /** Of the run under way, or the last one. */
  readonly progress: CellProgress | null;
  readonly verdicts: readonly Verdict[] | null;
  readonly testAccuracy: number | null;
  readonly given: RunRecord | null;
  /** Validation accuracy of the last model that was trained in a run of the code before this one. */
  readonly before: number | null;
  /** What kept the code from running or ended it; gone with the next change of the text. */
  readonly problem: PlacedProblem | null;
  /** The code never began. */
  readonly refused: boolean;
  readonly elapsedMs: number;
  readonly attempts: number;
  /** Hints opened so far. */
  readonly hints: number;
  /** What is asked before the test images are read for a model for the first time; the code waits for the answer. */
  readonly seal: SealQuestion | null;
  /** Of all runs of this cell, where its exercise shows that. */
  readonly best: OwnBest | null;
  /** The device keeps the draft. */
  readonly kept: boolean;
}

export interface CellEffects {
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  now(): number;
  /** All runs of this cell that are kept. */
  runsSoFar(): Promise<readonly RunSummary[]>;
  /**
   * Gives a problem where the code could not even be started.
   *
   * @param mayOpen asked before the test images are read for a model for the first time
   */
  runCode(
    code: string,
    parsed: Parsed & { readonly tree: Program },
    onProgress: (progress: CellProgress) => void,
    mayOpen: (record: RunRecord) => Promise<boolean>,
    signal: AbortSignal,
  ): Promise<CodeRun | CellProblem>;
}

export interface Cell extends Watched<CellView> {
  setCode(code: string): void;
  run(): void;
  stop(): void;
  openHint(count: number): void;
  /** @param open breaks the seal; else the code is stopped */
  answerSeal(open: boolean): void;
}

/** One cell: the draft, its runs, what came of them. */
export function createCell(id: CodeExerciseId, language: Language, effects: CellEffects): Cell {
  const { checks, starter, showsBest } = codeExercises[id];
  const draft = readDraft(readStored(effects, draftKey(id)), id, language);
  const store = createStore<CellView>({
    state: 'idle',
    code: draft.code,
    parsed: parseCode(draft.code),
    ran: null,
    progress: null,
    verdicts: null,
    testAccuracy: null,
    given: null,
    before: null,
    problem: null,
    refused: false,
    elapsedMs: 0,
    attempts: draft.attempts,
    hints: draft.hints,
    seal: null,
    best: null,
    kept: true,
  });
  let current: AbortController | undefined;
  let answerSeal: ((open: boolean) => void) | undefined;
  // What was shown for a run stays shown: the test set takes the place of the validation set in the same line.
  let lastVerdicts: readonly Verdict[] | undefined;
  let lastGiven: RunRecord | null = null;
  let lastAccuracy: number | null = null;

  const change = (next: Partial<CellView>) => {
    store.set({ ...store.current(), ...next });
  };
  const keep = () => {
    const { code, attempts, hints } = store.current();
    try {
      effects.storage().setItem(draftKey(id), JSON.stringify({ code, attempts, hints }));
      change({ kept: true });
    } catch {
      change({ kept: false });
    }
  };
  const findBest = async () => {
    if (showsBest) change({ best: ownBest(await effects.runsSoFar().catch(() => []), checks) });
  };
  void findBest();
  const finish = (code: string, { end, given, testAccuracy }: CodeRun) => {
    const { outputs, runs, waitsFor, problem } = end;
    const progress = { outputs, runs, waitsFor };
    if (end.outcome !== 'done') {
      change({ state: end.outcome === 'stopped' ? 'stopped' : 'error', progress, problem, given, testAccuracy });
      return;
    }
    const judged = judge(checks, {
      end,
      given,
      testAccuracy,
      settingsChanged: changedKnobs(starter[language], code)?.size ?? null,
    });
    const verdicts = judged.map((verdict, index) => {
      const before = lastGiven?.id === given?.id ? lastVerdicts?.[index] : undefined;
      return verdict.check.kind === 'shown-accuracy' && !verdict.met && before?.met ? before : verdict;
    });
    lastVerdicts = verdicts;
    lastGiven = given;
    const own = runs[runs.length - 1];
    const before = lastAccuracy;
    if (own && own !== given) lastAccuracy = own.periods[own.periods.length - 1]?.validation.accuracy ?? null;
    const state = verdicts.every(({ met }) => met) ? 'passed' : 'failed';
    change({ state, progress, verdicts, given, before, testAccuracy, problem: null });
  };

  const mayOpen = (record: RunRecord, signal: AbortSignal) =>
    new Promise<boolean>((resolve) => {
      const tried = checks.findIndex((check) => check.kind === 'shown-accuracy' && check.set === 'validation');
      const untried = tried >= 0 && !(lastGiven?.id === record.id && lastVerdicts?.[tried]?.met);
      answerSeal = (open) => {
        answerSeal = undefined;
        change({ seal: null });
        resolve(open);
      };
      change({ seal: { record, untried } });
      signal.addEventListener('abort', () => answerSeal?.(false), { once: true });
    });

  const run = async (code: string, parsed: Parsed & { readonly tree: Program }) => {
    const mine = new AbortController();
    current = mine;
    const startedAt = effects.now();
    const clear = { ran: code, problem: null, refused: false, verdicts: null, progress: null, elapsedMs: 0 };
    const attempts = store.current().attempts + (isStarter(code, id) ? 0 : 1);
    change({ ...clear, state: 'loading', attempts });
    keep();
    const ended = await effects
      .runCode(
        code,
        parsed,
        (progress) => {
          if (current === mine) change({ state: 'running', progress });
        },
        (record) => mayOpen(record, mine.signal),
        mine.signal,
      )
      // A part of the page that it takes could not be fetched.
      .catch((): CellProblem => ({ code: 'not-loaded', values: {} }));
    if (current !== mine) return;
    current = undefined;
    change({ elapsedMs: effects.now() - startedAt });
    if ('code' in ended) change({ state: 'error', problem: { ...ended, line: null } });
    else finish(code, ended);
    await findBest();
  };

  return {
    current: () => store.current(),
    subscribe: (listener) => store.subscribe(listener),
    setCode(code) {
      if (code === store.current().code) return;
      change({ code, parsed: parseCode(code), problem: null });
      keep();
    },
    run() {
      if (current) return;
      const { code, parsed } = store.current();
      if ('problem' in parsed) {
        change({
          state: 'error',
          ran: code,
          refused: true,
          problem: parsed.problem,
          progress: null,
          verdicts: null,
          elapsedMs: 0,
        });
        return;
      }
      void run(code, parsed);
    },
    stop() {
      current?.abort();
    },
    openHint(count) {
      if (store.current().attempts === 0 && count > 1) return;
      change({ hints: Math.max(store.current().hints, count) });
      keep();
    },
    answerSeal(open) {
      if (!open) current?.abort();
      answerSeal?.(open);
    },
  };
}

function readStored({ storage }: CellEffects, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}
