import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { ChangingHost } from '../support/changing-host.ts';
import { distFor } from '../support/hosts.ts';
import { words } from '../support/words.ts';
import { inEveryBrowser } from './support/every-browser.ts';
import { Reader } from './support/reader.ts';

let host: ChangingHost;

beforeEach(async () => {
  host = new ChangingHost(distFor(''), '');
  await host.open();
});

afterEach(() => {
  host.close();
});

inEveryBrowser((language, reader) => {
  const t = words(language, 'lab');
  const site = words(language, 'site');

  it.runIf(inject('builtHere'))('after one visit a lesson trains without network, and says so', async () => {
    const here = new Reader(reader().window, host.address, language);
    await here.open('linear/?engine=simd&steps=50');
    await here.press('button', t('action.train'));
    await here.state('#lab', 'done');
    await here.window.call(async (_, lesson: string) => {
      for (;;) {
        const kept: string[] = [];
        for (const name of await caches.keys()) {
          for (const { url } of await (await caches.open(name)).keys()) kept.push(url);
        }
        const images = kept.filter((url) => url.includes('data/sample')).length;
        if (images === 8 && kept.some((url) => url.endsWith(lesson))) return null;
        await new Promise(requestAnimationFrame);
      }
    }, '/linear/');
    const asked = new Map(host.asked);
    host.manner = 'gone';
    await here.window.reload();
    await here.press('button', t('action.again'));
    await here.state('#lab', 'done');
    await here.sees('status', site('network.train'));
    expect(host.asked).toEqual(asked);
  });
});
