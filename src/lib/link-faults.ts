import { settingNamed, type Setting } from './link-settings.ts';

/** Names in a link that a reader should hear of. */
export interface LinkFaults {
  /** Nothing here is called so; each name once, cut where it is too long to be one, and the first few only. */
  readonly unknown: readonly string[];
  /** Given more than once. */
  readonly doubled: readonly Setting[];
}

/** What shops, search engines and chats add to a link by themselves; no reader meant it as a setting. */
const NOT_OURS = /^(utm_|mc_|_)|clid$|^(from|isappinstalled|ref|share_token|si|source|spm)$/;

/** A link may hold thousands of names; nobody reads on. */
const MOST_NAMES = 5;

/**
 * @param search the query of an address, with or without its question mark
 * @param known the settings there are
 * @example
 * findLinkFaults('?learning_rate=0.03&seed=7&seed=8', ['learningRate', 'seed'])
 * // { unknown: ['learning_rate'], doubled: ['seed'] }
 */
export function findLinkFaults(search: string, known: readonly Setting[]): LinkFaults {
  const unknown = new Set<string>();
  const given = new Set<Setting>();
  const doubled = new Set<Setting>();
  for (const name of new URLSearchParams(search).keys()) {
    const setting = settingNamed(name);
    if (!setting || !known.includes(setting)) {
      if (!NOT_OURS.test(name) && unknown.size < MOST_NAMES) unknown.add(shorten(name));
    } else if (given.has(setting)) doubled.add(setting);
    else given.add(setting);
  }
  return { unknown: [...unknown], doubled: [...doubled] };
}

const LONGEST_NAME = 40;

/** As much of what stands in a link as a sentence about it can show. */
export function shorten(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}
