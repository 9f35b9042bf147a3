import { expect, it } from 'vitest';
import { exercises } from '../../src/exercises/exercises.ts';
import { LANGUAGE_NAME, otherLanguage, words } from '../support/words.ts';
import { inEveryBrowser } from './support/every-browser.ts';

inEveryBrowser((language, reader) => {
  it('linear: the solution trains, a cell shows its images, and the other language has them too', async () => {
    await reader().open('linear/');
    await reader().trainRecipe();
    const losses = await reader().losses();
    expect(losses).toHaveLength(10);
    const images = await reader().openCell(4, 9);

    await reader().follow(LANGUAGE_NAME[otherLanguage(language)]);
    const other = reader().readingIn(otherLanguage(language));
    await other.state('#lab', 'done');
    expect(await other.losses()).toHaveLength(10);
    expect(await other.openCell(4, 9)).toBe(images);
  });

  it('network: the solution trains, the test set opens, the weights are drawn', async () => {
    await reader().open('network/');
    await reader().trainRecipe();
    const network = words(language, 'network');
    await reader().press('button', network('test.open'));
    await reader().sees('heading', network('test.opened'));

    await reader().open('weights/');
    await reader().state('[data-exercise="network"][data-state]', 'done');
    const weights = words(language, 'weights');
    for (const step of [10, 100, exercises.network.solution.steps]) {
      expect(await reader().isPainted(weights('sheet.name', { count: 100, step }))).toBe(true);
    }
  });
});
