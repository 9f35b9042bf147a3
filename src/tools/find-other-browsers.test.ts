import { describe, expect, it } from 'vitest';
import { findOtherBrowsers, type Places } from './find-other-browsers.ts';

function machineWith(files: readonly string[], environment: Places['environment'] = {}): Places {
  return { environment: { PATH: '/usr/local/bin:/usr/bin', ...environment }, exists: (path) => files.includes(path) };
}

describe('findOtherBrowsers', () => {
  it('finds what is on the path', () => {
    const files = ['/usr/bin/firefox-esr', '/usr/bin/WebKitWebDriver', '/usr/local/bin/Xvfb'];
    expect(findOtherBrowsers(machineWith(files))).toEqual({
      firefox: '/usr/bin/firefox-esr',
      webkit: { driver: '/usr/bin/WebKitWebDriver', display: '/usr/local/bin/Xvfb' },
    });
  });

  it('finds nothing on a machine that has nothing, nor half of what WebKit takes', () => {
    expect(findOtherBrowsers(machineWith([]))).toEqual({ firefox: null, webkit: null });
    expect(findOtherBrowsers(machineWith(['/usr/bin/WebKitWebDriver'])).webkit).toBeNull();
  });

  it('takes the Firefox it is told, and does not put another in place of a path that is wrong', () => {
    const files = ['/usr/bin/firefox', '/opt/firefox'];
    expect(findOtherBrowsers(machineWith(files, { FIREFOX: '/opt/firefox' })).firefox).toBe('/opt/firefox');
    expect(() => findOtherBrowsers(machineWith(files, { FIREFOX: '/opt/none' }))).toThrow(
      'FIREFOX: expected the path of a Firefox, got /opt/none, which does not exist',
    );
  });
});
