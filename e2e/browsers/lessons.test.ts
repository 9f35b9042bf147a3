import { expect, it } from 'vitest';
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

  it('network: the solution trains and the test set opens', async () => {
    await reader().open('network/');
    await reader().trainRecipe();
    const network = words(language, 'network');
    await reader().press('button', network('test.open'));
    await reader().sees('heading', network('test.opened'));
  });
});
