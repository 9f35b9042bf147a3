import { describe, expect, it } from 'vitest';
import { findBrowser, findWindowedBrowser, type Machine } from './find-browser.ts';

/** A machine with some files and nothing else; `afterInstall` appear when packages are installed. */
function machineWith(
  files: readonly string[],
  overrides: Partial<Machine> = {},
  afterInstall: readonly string[] = [],
): Machine & { readonly installs: string[] } {
  const present = new Set(files);
  const installs: string[] = [];
  return {
    installs,
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    exists: (path) => present.has(path),
    playwrightPath: () => '/cache/chrome',
    isRoot: () => false,
    install: (packages) => {
      installs.push(...packages);
      for (const file of afterInstall) present.add(file);
      return true;
    },
    ...overrides,
  };
}

describe('findBrowser', () => {
  it('takes the path it is told before any other', () => {
    const environment = { PATH: '/usr/bin', CHROMIUM: '/opt/chrome' };
    expect(findBrowser(machineWith(['/opt/chrome', '/cache/chrome'], { environment }))).toBe('/opt/chrome');
  });

  it('does not put another in place of a path that is wrong', () => {
    const environment = { PATH: '/usr/bin', PLAYWRIGHT_CHROMIUM: '/opt/none' };
    expect(() => findBrowser(machineWith(['/cache/chrome'], { environment }))).toThrow(
      'PLAYWRIGHT_CHROMIUM: expected the path of a Chromium, got /opt/none, which does not exist',
    );
  });

  it("prefers Playwright's own to the system's", () => {
    expect(findBrowser(machineWith(['/cache/chrome', '/usr/bin/chromium']))).toBe('/cache/chrome');
    expect(findBrowser(machineWith(['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
  });

  it('prefers the one without windows, which is faster', () => {
    const both = machineWith(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']);
    expect(findBrowser(both)).toBe('/usr/bin/chromium-headless-shell');
    expect(findWindowedBrowser(both)).toBe('/usr/bin/chromium');
    expect(findWindowedBrowser(machineWith(['/usr/bin/chromium-headless-shell']))).toBeUndefined();
  });

  it("installs Debian's as root, with fonts for Chinese", () => {
    const machine = machineWith(['/usr/bin/apt-get'], { isRoot: () => true }, ['/usr/bin/chromium-headless-shell']);
    expect(findBrowser(machine)).toBe('/usr/bin/chromium-headless-shell');
    expect(machine.installs).toEqual(['chromium-headless-shell', 'fonts-noto-cjk']);
  });

  it('says in one line what to do where it may install nothing', () => {
    const machine = machineWith(['/usr/bin/apt-get']);
    expect(() => findBrowser(machine)).toThrow(/^No Chromium found: run `npx playwright install chromium`[^\n]*$/);
    expect(machine.installs).toEqual([]);
  });
});
