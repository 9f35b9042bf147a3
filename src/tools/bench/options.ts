import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly rounds: number;
  /** Divides the steps of each measurement. */
  readonly shortenBy: number;
  /** Whether a missed limit ends the command with an error. */
  readonly strict: boolean;
}

export const USAGE = `npm run bench -- [options]

  --rounds 3   interleaved rounds; medians are taken over them
  --quick      one round of short measurements, to see that everything works
  --strict     exit with 1 when a limit is missed`;

/** @throws Error saying what was expected */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string' }, quick: { type: 'boolean' }, strict: { type: 'boolean' } },
  });
  const quick = values.quick === true;
  const rounds = Number(values.rounds ?? (quick ? 1 : 3));
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`--rounds: expected a whole number from 1, got ${JSON.stringify(values.rounds)}`);
  }
  return { rounds, shortenBy: quick ? 5 : 1, strict: values.strict === true };
}
