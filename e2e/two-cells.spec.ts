import { Cell } from './support/cell.ts';
import { expect, test } from './support/test.ts';
import { dailyIn } from './support/words.ts';

const ENDLESS = "show('round');\nwhile (true) {}";

for (const [language, days] of dailyIn('en')) {
  test(`${language}: two cells of a page keep out of each other's way`, days, async ({ page }) => {
    const first = new Cell(page, language, 'beat-096');
    const second = new Cell(page, language, 'replace-classifier');
    await first.open('network');
    await second.touch();

    await test.step('one after the other', async () => {
      await first.write("globalThis.mine = 1;\nshow('first');");
      await first.run();
      await first.expectState('failed');
      await second.write("show('second', typeof mine);");
      await second.run();
      await second.expectState('failed');
      await expect(second.output()).toContainText('undefined');
      await expect(first.output()).toContainText('first');
      await expect(first.output()).not.toContainText('second');
    });

    await test.step('at the same time: one runs at a time, and the later press counts', async () => {
      await first.write("show('waiting');\nawait new Promise(() => {});");
      await first.run();
      await expect(first.output()).toContainText('waiting');
      await second.run();
      await second.expectState('failed');
      await expect(second.output()).toContainText('second');
      await first.expectState('stopped');
    });

    await test.step('an endless loop does not end what is run beside it', async () => {
      await first.write(ENDLESS);
      await first.run();
      await expect(first.root).toHaveAttribute('data-state', /loading|running/);
      await second.run();
      await second.expectState('failed');
      await expect(second.output()).toContainText('second');
      await first.expectState('stopped');

      await first.run();
      await first.expectProblem(first.t('problem.endless', { seconds: 3 }));
      await second.run();
      await second.expectState('failed');
      await expect(second.output()).toContainText('second');
      // What the other one did is not said here.
      await expect(second.root.getByRole('alert')).toHaveText('');
    });

    await test.step('drafts do not mix', async () => {
      await page.reload();
      await first.touch();
      await expect(first.editor()).toContainText('while (true)');
      await expect(first.editor()).not.toContainText('second');
      await second.touch();
      await expect(second.editor()).toContainText("show('second', typeof mine);");
      await expect(second.editor()).not.toContainText('while');
    });
  });
}
