import type { RunRequest } from '../runs/run-record.ts';
import { SETTING_NAMES, type Setting } from './link-settings.ts';
import { writeVariation } from './link-variation.ts';

/** What asks for a run: a request, or a record. */
type Asked = Pick<RunRequest, 'source' | 'variation' | 'wanted' | 'seed'>;

/**
 * The query that asks for the same run again. Commas stay readable, an engine is named only when one was chosen, and a
 * variation only in what it varies.
 *
 * @example
 * writeLinkSettings({ source: { …, knobs: { learningRate: 0.03, steps: 1000, batchSize: 30 } }, …, seed: 7, wanted: 'auto' })
 * // '?learning-rate=0.03&steps=1000&batch-size=30&seed=7'
 */
export function writeLinkSettings({ source: { knobs }, variation, seed, wanted }: Asked): string {
  const engine = wanted === 'auto' ? undefined : wanted;
  const values: Partial<Record<Setting, unknown>> = { ...knobs, seed, engine, variation: writeVariation(variation) };
  const parts = (Object.keys(SETTING_NAMES) as Setting[])
    .filter((setting) => values[setting] !== undefined)
    .map((setting) => `${SETTING_NAMES[setting]}=${String(values[setting])}`);
  return `?${parts.join('&')}`;
}
