import { TENSORFLOW_VERSION } from '../src/code/.generated/tensorflow-facts.ts';
import { MAX_TENSORFLOW_STEPS } from '../src/code/cell-api.ts';
import { Cell } from './support/cell.ts';
import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { prefixWorker, WITHOUT } from './support/worker.ts';
import { HTML_LANG, LANGUAGES, reasonText } from './support/words.ts';
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

for (const language of LANGUAGES) {
  test(`no WebGL: tf computes on the processor, whose optimizers take only so many steps, ${language}`, async ({
    page,
  }) => {
    const cell = new Cell(page, language, 'beat-096');
    await cell.open('network');
    const code = (count: number) => `const w = tf.variable(tf.scalar(2));
const optimizer = tf.train.sgd(0.1);
for (let step = 0; step < ${String(count)}; step++) {
  optimizer.minimize(() => w.square());
  if (step % 100 === 0) await tf.nextFrame();
}
show('over');`;
    await cell.write(code(MAX_TENSORFLOW_STEPS));
    await cell.run();
    await cell.expectState('failed');
    const steps = MAX_TENSORFLOW_STEPS.toLocaleString(HTML_LANG[language]);
    await expect(cell.output()).toContainText(cell.t('out.tensorflow.cpu', { version: TENSORFLOW_VERSION, steps }));
    await expect(cell.output()).toContainText('over');
    await cell.write(code(MAX_TENSORFLOW_STEPS + 1));
    await cell.run();
    const problem = cell.t('problem.tensorflow-steps', { steps: MAX_TENSORFLOW_STEPS });
    await cell.expectProblem(cell.t('problem.at', { line: 4, problem }));
  });
}
