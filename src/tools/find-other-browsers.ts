import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the search looks at; a test passes its own. */
export interface Places {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

/** The engines besides Chromium's, and the programs that start them. */
export interface OtherBrowsers {
  readonly firefox: string | null;
  readonly webkit: { readonly driver: string; readonly display: string } | null;
}

export const OTHER_BROWSERS = ['webkit', 'firefox'] as const satisfies readonly (keyof OtherBrowsers)[];

/** One line for each engine that is missing: what to install. */
export const HOW_TO_GET = {
  webkit: 'WebKit cannot be had: it takes WebKitWebDriver and Xvfb (Debian: webkit2gtk-driver, xvfb).',
  firefox: 'Firefox cannot be had: install it (Debian: firefox-esr) or set FIREFOX to the path of one.',
} as const satisfies Readonly<Record<keyof OtherBrowsers, string>>;

const FIREFOX_ELSEWHERE = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** @throws Error when FIREFOX names a path that is not there */
export function findOtherBrowsers(places: Places = { environment: process.env, exists: existsSync }): OtherBrowsers {
  const driver = onPath(places, ['WebKitWebDriver']);
  const display = onPath(places, ['Xvfb']);
  return { firefox: findFirefox(places), webkit: driver && display ? { driver, display } : null };
}

function findFirefox(places: Places): string | null {
  const given = places.environment['FIREFOX'];
  if (!given) return onPath(places, ['firefox-esr', 'firefox']) ?? FIREFOX_ELSEWHERE.find(places.exists) ?? null;
  if (places.exists(given)) return given;
  throw new Error(`FIREFOX: expected the path of a Firefox, got ${given}, which does not exist`);
}

function onPath({ environment, exists }: Places, names: readonly string[]): string | null {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(exists) ?? null;
}
