import type { Knobs } from '../exercises/exercise.ts';

/** What a link or the command line can set, with the name it has there. */
export const SETTING_NAMES = {
  learningRate: 'learning-rate',
  steps: 'steps',
  batchSize: 'batch-size',
  hiddenUnits: 'hidden-units',
  dropout: 'dropout',
  seed: 'seed',
  engine: 'engine',
  variation: 'variation',
} as const satisfies Record<keyof Knobs | 'seed' | 'engine' | 'variation', string>;
export type Setting = keyof typeof SETTING_NAMES;

/** Settings as they stand in the link: text nobody has checked. */
export type LinkSettings = { readonly [S in Setting]?: string };

/** More than any field reads (`maxCharacters`), so that a value cut here is still refused as too long. */
const MOST_CHARACTERS = 1000;

/**
 * Of a name given twice the last counts, as on the command line.
 *
 * @param search the query of an address, with or without its question mark
 * @example
 * readLinkSettings('?learning-rate=0.03&seed=7') // { learningRate: '0.03', seed: '7' }
 */
export function readLinkSettings(search: string): LinkSettings {
  const settings: { [S in Setting]?: string } = {};
  for (const [name, text] of new URLSearchParams(search)) {
    const setting = settingNamed(name);
    if (setting) settings[setting] = text.slice(0, MOST_CHARACTERS);
  }
  return settings;
}

/** The setting that has this name in a link. */
export function settingNamed(name: string): Setting | undefined {
  return (Object.keys(SETTING_NAMES) as Setting[]).find((setting) => SETTING_NAMES[setting] === name);
}
