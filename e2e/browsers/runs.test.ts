import { expect, it } from 'vitest';
import { words } from '../support/words.ts';
import { inEveryBrowser } from './support/every-browser.ts';

/** Long enough to be caught in the middle. */
const LONG = 'engine=plain&steps=1000&batch-size=1000&seed=7';

inEveryBrowser((language, reader) => {
  const t = words(language, 'lab');

  it('a run is paused, goes on and is stopped when the reader says so', async () => {
    await reader().open(`linear/?${LONG}`);
    await reader().press('button', t('action.train'));
    await reader().progress(1);
    await reader().press('button', t('action.pause'));
    await reader().state('#lab', 'paused');
    const rested = await reader().progress(1);
    await reader().press('button', t('action.resume'));
    expect(await reader().progress(rested + 1)).toBeGreaterThan(rested);
    await reader().press('button', t('action.stop'));
    await reader().state('#lab', 'stopped');
  });
});
