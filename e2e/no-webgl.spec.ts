import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { words } from './support/words.ts';
import config from './playwright.config.ts';

const launchOptions = config.use?.launchOptions ?? {};

// A browser of its own: nothing is left that could draw WebGL, not even in software.
test.use({
  launchOptions: {
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--disable-gpu', '--disable-software-rasterizer'],
  },
});

for (const [language, engine] of [
  ['zh', 'auto'],
  ['en', 'webgl'],
] as const) {
  test(`without WebGL the plain engine takes over and says so: ${language}, asked for ${engine}`, async ({ page }) => {
    const lab = new Lab(page, language, 'linear');
    await lab.open({ steps: 100, engine });
    await lab.train();
    await lab.expectEngine('plain');
    await expect(lab.root.getByText(words(language, 'lab')('reason.webgl-missing'))).toBeVisible();
    expect(await lab.record()).toMatchObject({ engine: 'plain', engineReason: 'webgl-missing', outcome: 'done' });
  });
}
