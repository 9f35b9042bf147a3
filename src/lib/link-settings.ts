import type { Knobs } from '../exercises/exercise.ts';
import type { RunRequest } from '../runs/protocol.ts';

/** What a link or the command line can set, with the name it has there. */
export const SETTING_NAMES = {
  learningRate: 'learning-rate',
  steps: 'steps',
  batchSize: 'batch-size',
  hiddenUnits: 'hidden-units',
  dropout: 'dropout',
  seed: 'seed',
  engine: 'engine',
} as const satisfies Record<keyof Knobs | 'seed' | 'engine', string>;
export type Setting = keyof typeof SETTING_NAMES;

/** Settings as they stand in the link: text nobody has checked. */
export type LinkSettings = { readonly [S in Setting]?: string };

/**
 * @param search the query of an address, with or without its question mark
 * @example
 * readLinkSettings('?learning-rate=0.03&seed=7') // { learningRate: '0.03', seed: '7' }
 */
export function readLinkSettings(search: string): LinkSettings {
  const query = new URLSearchParams(search);
  const settings: { [S in Setting]?: string } = {};
  for (const setting of Object.keys(SETTING_NAMES) as Setting[]) {
    const text = query.get(SETTING_NAMES[setting]);
    if (text !== null) settings[setting] = text;
  }
  return settings;
}

/**
 * The query that asks for the same run again. Commas stay readable, and an engine is named only when one was chosen.
 *
 * @example
 * writeLinkSettings({ exercise: 'linear', knobs: { learningRate: 0.03, steps: 1000, batchSize: 30 }, seed: 7, engine: 'auto' })
 * // '?learning-rate=0.03&steps=1000&batch-size=30&seed=7'
 */
export function writeLinkSettings({ knobs, seed, engine }: RunRequest): string {
  const values: Partial<Record<Setting, unknown>> = { ...knobs, seed, engine: engine === 'auto' ? undefined : engine };
  const parts = (Object.keys(SETTING_NAMES) as Setting[])
    .filter((setting) => values[setting] !== undefined)
    .map((setting) => `${SETTING_NAMES[setting]}=${String(values[setting])}`);
  return `?${parts.join('&')}`;
}
