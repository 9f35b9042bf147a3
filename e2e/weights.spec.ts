import { expectAccessible } from './support/axe.ts';
import { TRAINING_TIMEOUT_MS } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { words } from './support/words.ts';

test('the weights lesson trains a network by itself when there is none', async ({ page }) => {
  const t = words('en', 'lab');
  await page.goto('en/weights/?engine=plain');
  const sheets = page.locator('[data-exercise="network"]').first();
  await sheets.scrollIntoViewIfNeeded();
  await sheets
    .getByRole('button', { name: new RegExp(t('action.train')) })
    .first()
    .click();
  await expect(sheets).toHaveAttribute('data-state', 'done', { timeout: TRAINING_TIMEOUT_MS });

  const slider = sheets.getByRole('slider').first();
  await slider.scrollIntoViewIfNeeded();
  const before = await slider.getAttribute('aria-valuetext');
  await slider.press('ArrowLeft');
  await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '');
  await expectAccessible(page);
});
