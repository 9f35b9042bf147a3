import { gather } from '../../datasets/split.ts';
import { labelCounts, summarise, type Summary } from '../../datasets/summary.ts';
import { NO_DATA } from '../../islands/data/data-store.ts';
import { storedData } from './stored-data.ts';

/** The split that the data lesson starts with. */
const data = () => storedData(NO_DATA.seed);

type Part = 'training' | 'validation';

/** Images of a part by their rows, as the data lesson asks for them. */
export async function storedExamples(part: Part, rows: readonly number[]) {
  const { inputs, labels } = gather((await data())[part], rows);
  return { pixels: Uint8Array.from(inputs), labels };
}

/** [10] images of each digit in a part. */
export async function storedCounts(part: Part): Promise<readonly number[]> {
  const { [part]: examples, shape } = await data();
  return labelCounts(examples, shape);
}

export async function storedSummary(part: Part): Promise<Summary> {
  const { [part]: examples, shape } = await data();
  return summarise(examples, shape);
}
