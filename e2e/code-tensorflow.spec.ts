import type { Page } from '@playwright/test';
import { TENSORFLOW_VERSION } from '../src/code/.generated/tensorflow-facts.ts';
import { Cell } from './support/cell.ts';
import { inject } from './support/inject.ts';
import { expect, test } from './support/test.ts';
import { dailyIn, LANGUAGES } from './support/words.ts';

const SCRIPT = /\/_astro\/tensorflow\.[^/]+\.js$/;

/** How often TensorFlow.js was asked for so far. */
function watchScript(page: Page): () => number {
  let asked = 0;
  page.context().on('request', (request) => {
    if (SCRIPT.test(request.url())) asked += 1;
  });
  return () => asked;
}

const MODEL = `const model = tf.sequential();
model.add(tf.layers.dense({ units: 10, activation: 'softmax', inputShape: [784] }));
model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
`;

for (const [language, days] of dailyIn('en')) {
  test(
    `${language}: the example of the panel trains, and only code that names tf fetches it`,
    days,
    async ({ page }) => {
      const asked = watchScript(page);
      const cell = new Cell(page, language, 'beat-096');
      await cell.open('network');
      await cell.write("show('no tensor');");
      await cell.run();
      await expect(cell.output()).toContainText('no tensor');
      await cell.root.getByText(cell.t('api.title', { count: 8 })).click();
      const panel = cell.root.getByRole('region', { name: cell.t('api.tf.title', { version: TENSORFLOW_VERSION }) });
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await panel.getByRole('button', { name: cell.t('api.tf.copy') }).click();
      await expect(panel.getByRole('status')).toHaveText(cell.t('api.tf.copied'));
      expect(asked()).toBe(0);

      await cell.write(await page.evaluate(() => navigator.clipboard.readText()));
      await cell.run();
      await cell.expectState('failed', 120_000);
      await expect(cell.output()).toContainText(`TensorFlow.js ${TENSORFLOW_VERSION}`);
      const said = cell.output().locator('pre');
      await expect(said).toHaveText([/^0\.\d+$/, /^0\.\d+$/, /^0\.\d+$/]);
      const accuracy = Number(await said.last().textContent());
      // The linear model of the first lesson reaches this after its first steps; chance is 0.1.
      expect(accuracy).toBeGreaterThan(0.85);

      await cell.write('show(tf.tensor2d([[1, 2]]).matMul(tf.tensor2d([[3], [4]])));');
      await cell.run();
      await cell.expectState('failed');
      await expect(cell.output().getByRole('cell')).toHaveText('11');
      expect(asked()).toBe(1);
    },
  );
}

for (const [language, days] of dailyIn('zh')) {
  test(`${language}: what is wrong inside tf is said at the reader's line`, days, async ({ page }) => {
    const cell = new Cell(page, language, 'linear-by-code');
    await cell.open('linear');
    for (const [line, message, code] of [
      [2, /inner shapes \(3\) and \(2\)/, '//\ntf.zeros([2, 3]).matMul(tf.zeros([2, 3]));'],
      // Found after the first `await` of `fit`, in a stack of its own.
      [4, /shape \[10\]/, `${MODEL}await model.fit(tf.zeros([8, 784]), tf.zeros([8, 9]));`],
      // The reader's own line comes first.
      [
        5,
        /my own/,
        `${MODEL}await model.fit(tf.zeros([8, 784]), tf.zeros([8, 10]), { callbacks: {
  onEpochEnd() { throw new Error('my own'); },
} });`,
      ],
    ] as const) {
      await cell.write(code);
      await cell.run();
      await cell.expectState('error');
      const alert = cell.root.getByRole('alert');
      await expect(alert).toHaveText(message);
      await expect(alert).toContainText(cell.t('problem.at', { line, problem: '' }));
    }
  });

  test(
    `${language}: training outlives three seconds, Stop ends it, and an endless loop is ended`,
    days,
    async ({ page }) => {
      const cell = new Cell(page, language, 'beat-096');
      await cell.open('network');
      await cell.write(`await tf.setBackend('cpu');
${MODEL}const begun = performance.now();
let said = false;
await model.fit(tf.zeros([64, 784]), tf.zeros([64, 10]), { epochs: 1e9, batchSize: 64, yieldEvery: 'auto', callbacks: { onEpochEnd() {
  if (!said && performance.now() - begun > 4000) { said = true; show('still at it'); tf.setBackend('webgl'); }
} } });`);
      await cell.run();
      await expect(cell.output()).toContainText('still at it');
      await cell.button('stop').click();
      await cell.expectState('stopped');
      await cell.write('while (true) tf.add(1, 2).dispose();');
      await cell.run();
      await cell.expectProblem(cell.t('problem.endless', { seconds: 3 }));
    },
  );
}

for (const language of LANGUAGES) {
  test.describe(`${language}: TensorFlow.js cannot be fetched`, () => {
    test.use({ allowedErrors: [/404/] });

    test('the cell says so, and the next run works', async ({ page }) => {
      const cell = new Cell(page, language, 'beat-096');
      await cell.open('network');
      let answers = [404, 200];
      await inject(page, SCRIPT, (route) => {
        const [status] = answers;
        answers = answers.slice(1);
        if (status === 404) return route.fulfill({ status });
        // As the gate of a network answers that wants a password.
        if (status === 200) return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
        return route.continue();
      });
      await cell.write('show(tf.scalar(6).mul(7));');
      for (const _ of answers) {
        await cell.run();
        await cell.expectProblem(cell.t('problem.tensorflow-not-loaded'));
      }
      await cell.run();
      await cell.expectState('failed');
      await expect(cell.output()).toContainText('42');
    });
  });

  test(`${language}: while it is fetched the cell says so, and Stop ends that`, async ({ page }) => {
    const cell = new Cell(page, language, 'beat-096');
    await cell.open('network');
    await inject(page, SCRIPT, () => undefined);
    await cell.write('show(tf.version.tfjs);');
    await cell.run();
    await expect(cell.root.getByText(cell.t('status.tensorflow')).first()).toBeVisible();
    await cell.button('stop').click();
    await cell.expectState('stopped');
  });
}

test('with a graphics processor, WebGL computes', async ({ page }) => {
  // No test machine has one: the worker is told another renderer's name, in its first line.
  await page.addInitScript(() => {
    if (origin !== 'null') return;
    const rename = `{ const { prototype } = WebGL2RenderingContext, { getParameter } = prototype;
      prototype.getParameter = function (name) { return name === 0x9246 ? 'Planted' : getParameter.call(this, name); } }`;
    const NativeBlob = Blob;
    self.Blob = class extends NativeBlob {
      constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
        super([rename.replaceAll('\n', ''), ...parts], options);
      }
    };
  });
  const cell = new Cell(page, 'zh', 'beat-096');
  await cell.open('network');
  await cell.write(`${MODEL}const { history } = await model.fit(tf.zeros([8, 784]), tf.oneHot([0, 1, 2, 3, 4, 5, 6, 7], 10));
show(history.loss.length, tf.getBackend());
tf.zeros([2, 3]).matMul(tf.zeros([2, 3]));`);
  await cell.run();
  await cell.expectState('error');
  await expect(cell.output()).toContainText(cell.t('out.tensorflow.webgl', { version: TENSORFLOW_VERSION }));
  await expect(cell.output().locator('pre')).toHaveText(['1', 'webgl']);
  await expect(cell.root.getByRole('alert')).toContainText(cell.t('problem.at', { line: 6, problem: '' }));
});
