import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES, words } from './support/words.ts';

const APPS = {
  WeChat:
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MicroMessenger/8.0.49.2600 NetType/WIFI',
  QQ: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/109.0.0.0 MQQBrowser/6.2 Mobile Safari/537.36 V1_AND_SQ_9.0.0 QQ/9.0.0.14110',
};

for (const [app, userAgent] of Object.entries(APPS)) {
  test.describe(`in ${app}`, () => {
    test.use({ userAgent });

    for (const language of LANGUAGES) {
      test(`a download that would come to nothing is told, and a link that cannot be copied is shown, ${language}`, async ({
        page,
      }) => {
        await page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        });
        const t = words(language, 'lab');
        const lab = new Lab(page, language, 'linear');
        await lab.open();
        await lab.field('steps').fill('10');
        await lab.field('seed').fill('7');
        await lab.train();
        let downloads = 0;
        page.on('download', () => downloads++);
        await lab.root.getByRole('button', { name: t('keep.download') }).click();
        await expect(lab.root.getByText(t('keep.inApp'))).toBeVisible();
        // What opens elsewhere is the same run.
        await expect(page).toHaveURL(/[?&]steps=10&.*seed=7/);
        await lab.root.getByRole('button', { name: t('keep.link') }).click();
        await expect(lab.root.getByText(t('keep.copyFailed'))).toBeVisible();
        await expect(lab.root.locator('.keep code')).toHaveText(page.url());
        expect(downloads).toBe(0);
      });
    }
  });
}
