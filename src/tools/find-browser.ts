import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Flags of every Chromium started here: it runs as root in containers, and does nothing in the background. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the search looks at and does; a test passes its own. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
  /** Where Playwright would keep its own Chromium. */
  playwrightPath(): string;
  isRoot(): boolean;
  /** Installs Debian packages; false when that failed. */
  install(packages: readonly string[]): boolean;
}

const EXPLICIT = ['CHROMIUM', 'PLAYWRIGHT_CHROMIUM'] as const;
/** Has no windows, and does the same pages in two thirds of the time. */
const SHELL = 'chromium-headless-shell';
const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
/** The fonts give Chinese text its real width in tests of the layout. */
const DEBIAN_PACKAGES = [SHELL, 'fonts-noto-cjk'];

/**
 * A Chromium to test with: the one named by CHROMIUM or PLAYWRIGHT_CHROMIUM, Playwright's own, the system's, or a
 * freshly installed one where that is possible.
 *
 * @returns path of the program
 * @throws Error with one line that says what to do
 */
export function findBrowser(machine: Machine = thisMachine): string {
  const found = findGiven(machine) ?? onPath(machine, SHELL) ?? findOnSystem(machine);
  if (found !== undefined) return found;
  if (machine.isRoot() && onPath(machine, 'apt-get') !== undefined && machine.install(DEBIAN_PACKAGES)) {
    const installed = onPath(machine, SHELL);
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium found: run `npx playwright install chromium`, install Chrome, or set CHROMIUM to the path of one.',
  );
}

/**
 * One with windows, for what the shell does not do: keep a page alive that was left.
 *
 * @returns its path; undefined where there is none
 */
export function findWindowedBrowser(machine: Machine = thisMachine): string | undefined {
  return findGiven(machine) ?? findOnSystem(machine);
}

/** The one that is named, or Playwright's own. */
function findGiven(machine: Machine): string | undefined {
  for (const name of EXPLICIT) {
    const path = machine.environment[name];
    if (!path) continue;
    if (machine.exists(path)) return path;
    throw new Error(`${name}: expected the path of a Chromium, got ${path}, which does not exist`);
  }
  const own = machine.playwrightPath();
  return own !== '' && machine.exists(own) ? own : undefined;
}

function findOnSystem(machine: Machine): string | undefined {
  for (const name of NAMES) {
    const path = onPath(machine, name);
    if (path !== undefined) return path;
  }
  return ELSEWHERE.find((path) => machine.exists(path));
}

function onPath(machine: Machine, name: string): string | undefined {
  const folders = (machine.environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((path) => machine.exists(path));
}

const thisMachine: Machine = {
  environment: process.env,
  exists: existsSync,
  playwrightPath: () => {
    try {
      return chromium.executablePath();
    } catch {
      // Playwright has no build for every system.
      return '';
    }
  },
  isRoot: () => process.getuid?.() === 0,
  install: (packages) => {
    console.error(`Installing ${packages.join(' and ')} with apt-get`);
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, {
        // Standard output stays free for whoever asked for the path.
        stdio: ['ignore', 2, 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  },
};

if (import.meta.main) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
