import { Lab, type Settings } from './support/lab.ts';
import { largestDifference, weightsAt } from './support/record.ts';
import { expect, test } from './support/test.ts';
import { dailyIn } from './support/words.ts';

/** Long enough to be caught in the middle on a fast machine, short enough on a slow one. */
const LONG: Settings = { 'learning-rate': 0.03, steps: 1000, 'batch-size': 150, seed: 7, engine: 'plain' };
const SHORT: Settings = {
  'learning-rate': 0.05,
  steps: 100,
  'batch-size': 30,
  'hidden-units': '20',
  seed: 7,
};

test('the engines agree, and a seed repeats its numbers', async ({ page }) => {
  const lab = new Lab(page, 'en', 'network');
  await lab.open({ ...SHORT, engine: 'webgl' });
  await lab.train();
  await lab.expectEngine('webgl');
  const webgl = await lab.record();
  await lab.train();
  const again = await lab.record();
  expect(again.periods).toEqual(webgl.periods);
  expect(again.snapshots).toEqual(webgl.snapshots);

  await lab.open({ ...SHORT, engine: 'plain' });
  await lab.train();
  await lab.expectEngine('plain');
  const plain = await lab.record();
  expect(largestDifference(weightsAt(webgl, 100), weightsAt(plain, 100))).toBeLessThanOrEqual(1e-5);
  // Weights that never moved would agree as well.
  expect(largestDifference(weightsAt(plain, 10), weightsAt(plain, 100))).toBeGreaterThan(0.01);

  await lab.open({ ...SHORT, seed: 8, engine: 'plain' });
  await lab.train();
  expect((await lab.record()).periods).not.toEqual(plain.periods);
});

test('a run can be paused and resumed, and its numbers stay the same', async ({ page }) => {
  const lab = new Lab(page, 'zh', 'linear');
  await lab.open(LONG);
  await lab.train();
  const undisturbed = await lab.record();
  expect(undisturbed.periods).toHaveLength(10);

  await lab.action('again').click();
  await lab.expectProgress(10);
  await lab.action('pause').click();
  await lab.expectState('paused');
  const step = await lab.progress().getAttribute('aria-valuenow');
  await expect(lab.action('resume')).toBeEnabled();
  await lab.action('resume').click();
  await lab.expectState(/^(running|done)$/);
  expect(Number(step)).toBeGreaterThanOrEqual(10);
  await lab.expectState('done');
  expect((await lab.record()).periods).toEqual(undisturbed.periods);
});

for (const [language, days] of dailyIn('en')) {
  test(`a run that a reload cuts goes on as the same run, ${language}`, days, async ({ page }) => {
    const lab = new Lab(page, language, 'linear');
    await lab.open(LONG);
    await lab.train();
    const undisturbed = await lab.record();

    await lab.action('again').click();
    await lab.expectProgress(30);
    const left = Date.now();
    await page.reload();
    await lab.root.scrollIntoViewIfNeeded();
    await lab.expectState('done');
    const resumed = await lab.record();
    expect(resumed.outcome).toBe('done');
    // Neither the run that had ended before, nor one that was started anew.
    expect(resumed.id).not.toBe(undisturbed.id);
    expect(Date.parse(resumed.startedAt)).toBeLessThan(left);
    expect(resumed.periods).toEqual(undisturbed.periods);
  });
}

test('a stopped run keeps what it recorded', async ({ page }) => {
  const lab = new Lab(page, 'en', 'linear');
  await lab.open(LONG);
  await lab.action('train').click();
  await lab.expectProgress(20);
  await lab.action('stop').click();
  await lab.expectState('stopped');
  const record = await lab.record();
  expect(record.outcome).toBe('stopped');
  expect(record.periods.length).toBeGreaterThanOrEqual(1);
  expect(record.periods.length).toBeLessThan(10);
  await expect(lab.action('again')).toBeEnabled();

  await page.reload();
  await lab.root.scrollIntoViewIfNeeded();
  await lab.expectState('stopped', 15_000);
});
