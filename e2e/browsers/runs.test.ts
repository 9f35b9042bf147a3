import { expect, it } from 'vitest';
import { LANGUAGE_NAME, otherLanguage, words } from '../support/words.ts';
import { inEveryBrowser } from './support/every-browser.ts';

/** Long enough to be caught in the middle. */
const LONG = 'engine=plain&steps=1000&batch-size=150&seed=7';

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

  it('a run goes on after a reload and in the other language, and its numbers stay the same', async () => {
    await reader().open(`linear/?${LONG}`);
    await reader().press('button', t('action.train'));
    await reader().progress(20);
    await reader().window.reload();
    await reader().state('#lab', 'running');
    await reader().progress(40);
    await reader().follow(LANGUAGE_NAME[otherLanguage(language)]);
    const other = reader().readingIn(otherLanguage(language));
    await other.state('#lab', 'done');
    const broken = await other.losses();
    expect(broken).toHaveLength(10);

    await other.press('button', words(other.language, 'lab')('action.again'));
    await other.state('#lab', 'running');
    await other.state('#lab', 'done');
    expect(await other.losses()).toEqual(broken);
  });
});
