import type { Page } from '@playwright/test';
import { CONTESTANT_IDS, CONTESTANTS, type ContestantId } from './contestants.ts';
import type { Lesson } from './lesson.ts';
import type { BenchOptions } from './options.ts';
import type { BenchPage, Reading, Round, Smoothness } from './readings.ts';
import type { EngineId } from '../../training/engines/engines.ts';

/** How long the lesson is watched, idle and with each engine. */
const WATCH_MS = 2500;
/** A network that guesses reads one digit of ten. */
const LEARNED = 0.2;

declare const bench: BenchPage;

/** Measures everything once for each round, so that all contestants see the same busy and quiet minutes of the machine. */
export async function playRounds(
  page: Page,
  lesson: Lesson,
  { rounds, shortenBy }: BenchOptions,
  tell: (progress: string) => void,
): Promise<Round[]> {
  const played: Round[] = [];
  for (let round = 1; round <= rounds; round++) {
    const note = (what: string) => tell(`round ${round} of ${rounds}: ${what}`);
    const measureOne = async (id: ContestantId): Promise<Reading> => {
      note(CONTESTANTS[id].name);
      const steps = Math.ceil(CONTESTANTS[id].steps / shortenBy);
      const reading = await page.evaluate(([contestant, count]) => bench.measure(contestant, count), [
        id,
        steps,
      ] as const);
      if (reading.accuracy < LEARNED) throw new Error(`${id}: expected it to learn, got accuracy ${reading.accuracy}`);
      return reading;
    };
    const watch = (engine?: EngineId): Promise<Smoothness> => {
      note(engine ? `the lesson while \`${engine}\` trains` : 'the idle lesson');
      return lesson.watch(engine, WATCH_MS / shortenBy);
    };

    const contestants: Partial<Record<ContestantId, Reading>> = {};
    for (const id of CONTESTANT_IDS) contestants[id] = await measureOne(id);
    played.push({
      contestants: contestants as Record<ContestantId, Reading>,
      efficiency: await page.evaluate(() => bench.efficiency()),
      idle: await watch(),
      training: { webgl: await watch('webgl'), simd: await watch('simd'), plain: await watch('plain') },
      wholeSimdMs: await page.evaluate(() => bench.whole('simd')),
    });
  }
  return played;
}
