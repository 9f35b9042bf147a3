import { fileURLToPath } from 'node:url';
import { readTrainOptions, USAGE } from './train-options.ts';
import { trainInNode } from './train-in-node.ts';
import { UnsupportedError } from '../runs/choose-engine.ts';
import { recordToJson } from '../runs/record-json.ts';
import { classScores } from '../training/metrics.ts';
import type { RunRecord } from '../runs/run-record.ts';
import type { PeriodRecord } from '../training/training-event.ts';

// Trains an exercise on the command line with the code the page runs, and prints its record.

const DATA_FOLDER = fileURLToPath(new URL('../../public/data/', import.meta.url));

const options = readTrainOptions(process.argv.slice(2));
if ('usage' in options) {
  console.log(USAGE);
} else if ('problems' in options) {
  for (const problem of options.problems) console.error(problem);
  console.error(`\n${USAGE}`);
  process.exitCode = 2;
} else {
  try {
    const record = await trainInNode(options, DATA_FOLDER, (period) => {
      if (!options.json) console.log(lossesOf(period));
    });
    console.log(options.json ? recordToJson(record) : summary(record));
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

function lossesOf({ step, training, validation }: PeriodRecord): string {
  return `step ${String(step).padStart(5)}   log loss ${training.logLoss.toFixed(2)} training, ${validation.logLoss.toFixed(2)} validation`;
}

function summary(record: RunRecord): string {
  const last = record.periods.at(-1);
  const worst = record.confusion
    ? classScores(record.confusion).reduce((a, b) => (b.recall < a.recall ? b : a))
    : undefined;
  return [
    `${record.outcome ?? 'unfinished'} in ${(record.elapsedMs / 1000).toFixed(1)} s`,
    last
      ? `validation accuracy ${last.validation.accuracy.toFixed(4)}, cross-entropy ${last.validation.crossEntropy.toFixed(4)} nats`
      : 'no period finished',
    worst ? `worst digit ${String(worst.digit)}, recall ${worst.recall.toFixed(3)}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}
