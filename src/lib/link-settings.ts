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

/** What shops, search engines and chats add to a link by themselves; no reader meant it as a setting. */
const NOT_OURS = /^(utm_|mc_|_)|clid$|^(from|isappinstalled|ref|share_token|si|source|spm)$/;

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

/** Names in a link that a reader should hear of. */
export interface LinkFaults {
  /** No setting is called so; each name once, cut where it is too long to be one. */
  readonly unknown: readonly string[];
  /** Given more than once. */
  readonly doubled: readonly Setting[];
}

/**
 * @param search the query of an address, with or without its question mark
 * @example
 * findLinkFaults('?learning_rate=0.03&seed=7&seed=8') // { unknown: ['learning_rate'], doubled: ['seed'] }
 */
export function findLinkFaults(search: string): LinkFaults {
  const unknown = new Set<string>();
  const given = new Set<Setting>();
  const doubled = new Set<Setting>();
  for (const name of new URLSearchParams(search).keys()) {
    const setting = settingNamed(name);
    if (!setting) {
      if (!NOT_OURS.test(name)) unknown.add(shorten(name));
    } else if (given.has(setting)) doubled.add(setting);
    else given.add(setting);
  }
  return { unknown: [...unknown], doubled: [...doubled] };
}

function settingNamed(name: string): Setting | undefined {
  return (Object.keys(SETTING_NAMES) as Setting[]).find((setting) => SETTING_NAMES[setting] === name);
}

const LONGEST_NAME = 40;

function shorten(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
