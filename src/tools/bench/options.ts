import { parseArgs } from 'node:util';

const PARTS = ['engines', 'page'] as const;
export type BenchPart = (typeof PARTS)[number];

export interface BenchOptions {
  readonly rounds: number;
  /** Divides the steps of each measurement, and the time before it. */
  readonly shortenBy: number;
  /** Whether a missed limit ends the command with an error. */
  readonly strict: boolean;
  readonly parts: readonly BenchPart[];
  /** A course that is built already, for a comparison. */
  readonly dist?: string;
}

export const USAGE = `npm run bench -- [options]

  --only engines|page   the engines against tfjs, or what a reader of the network lesson waits for; both unless told
  --dist dist           folder of a built course to measure, instead of one built from the sources
  --rounds 3            interleaved rounds; medians are taken over them
  --quick               one round of short measurements, to see that everything works
  --strict              exit with 1 when a limit is missed`;

/** @throws Error saying what was expected */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      dist: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean' },
      strict: { type: 'boolean' },
    },
  });
  const quick = values.quick === true;
  const rounds = Number(values.rounds ?? (quick ? 1 : 3));
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`--rounds: expected a whole number from 1, got ${JSON.stringify(values.rounds)}`);
  }
  const parts = PARTS.filter((part) => values.only === undefined || values.only === part);
  if (parts.length === 0) throw new Error(`--only: expected ${PARTS.join(' or ')}, got ${JSON.stringify(values.only)}`);
  const dist = values.dist === undefined ? {} : { dist: values.dist };
  return { rounds, shortenBy: quick ? 5 : 1, strict: values.strict === true, parts, ...dist };
}
