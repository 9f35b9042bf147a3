import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { prefixWorker, WITHOUT } from './support/worker.ts';
import { reasonText } from './support/words.ts';
import config from './playwright.config.ts';

const launchOptions = config.use?.launchOptions ?? {};

// A browser of its own: nothing is left that could draw WebGL, not even in software.
test.use({
  launchOptions: {
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--disable-gpu', '--disable-software-rasterizer'],
  },
});

for (const [language, asked, wasm, engine, lost] of [
  ['zh', 'auto', 'with', 'simd', 'webgl'],
  ['en', 'webgl', 'with', 'simd', 'webgl'],
  ['en', 'auto', 'without', 'plain', 'simd'],
  ['zh', 'webgl', 'without', 'plain', 'webgl'],
] as const) {
  test(`no WebGL, ${wasm} WebAssembly, asked for ${asked}: ${engine} takes over and says so, ${language}`, async ({
    page,
  }) => {
    if (wasm === 'without') await prefixWorker(page, WITHOUT.wasm);
    const lab = new Lab(page, language, 'linear');
    await lab.open({ steps: 100, engine: asked });
    await lab.train();
    await lab.expectEngine(engine);
    await expect(lab.root.getByText(reasonText(language, 'missing', lost))).toBeVisible();
    expect(await lab.record()).toMatchObject({
      engines: [{ engine, reason: { cause: 'missing', engine: lost } }],
      outcome: 'done',
    });
  });
}
