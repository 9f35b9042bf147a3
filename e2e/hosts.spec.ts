import { createServer } from 'node:http';
import { BROWSER_ARGS, findBrowser } from '../src/tools/find-browser.ts';
import { headerRows } from '../src/tools/host-headers.ts';
import { siteServer } from '../src/tools/site-server.ts';
import { Cell } from './support/cell.ts';
import { HOSTS, distFor, listenAnywhere, type Host } from './support/hosts.ts';
import { Lab } from './support/lab.ts';
import { expect, test as courseTest } from './support/test.ts';
import { words, type Language } from './support/words.ts';

interface Hosting {
  readonly host: Host;
  readonly base: string;
}

const test = courseTest.extend<{ hosting: Hosting }>({
  hosting: [{ host: HOSTS.gzip, base: '' }, { option: true }],
  baseURL: async ({ hosting: { host, base } }, use) => {
    const { port, close } = await host.serve(distFor(base), base);
    await use(`http://${host.name}:${String(port)}${base}/`);
    close();
  },
});

test.skip(Boolean(process.env['BASE_URL']), 'Hosts are tried with what was built here.');
test.use({
  launchOptions: {
    executablePath: findBrowser(),
    args: [...BROWSER_ARGS, '--host-resolver-rules=MAP course.test 127.0.0.1'],
  },
});

/** Tried every day; the others, and all of them under a path, by `npm run test:long`. */
const DAILY: readonly Host[] = [HOSTS.gzip, HOSTS.named];

for (const [base, language] of [
  ['', 'en'],
  ['/strokes', 'zh'],
] as const satisfies readonly (readonly [string, Language])[]) {
  for (const host of Object.values(HOSTS)) {
    test.describe(`a host that ${base === '' ? 'is all the course' : `has it under ${base}`}`, () => {
      test.use({ hosting: { host, base } });

      test(host.manner, { tag: base === '' && DAILY.includes(host) ? [] : ['@long'] }, async ({ page }) => {
        test.skip(!host.there, 'Not on this machine.');
        const t = words(language, 'lab');
        await page.goto(`${language}/`);
        await page.getByRole('button', { name: t('home.train') }).click();
        await expect(page.locator('[data-exercise="linear"]').first()).toHaveAttribute('data-state', 'done', {
          timeout: 60_000,
        });

        await page.getByRole('link', { name: t('home.why') }).click();
        await expect(page).toHaveURL(new RegExp(`${base}/${language}/linear/`));
        const lab = new Lab(page, language, 'linear');
        await lab.open({ engine: 'plain' });
        await lab.train();

        const cell = new Cell(page, language, 'linear-by-code');
        await cell.touch();
        await cell.run();
        await cell.expectState('failed');
        await expect(cell.output()).toContainText('0.9076');
      });
    });
  }
}

for (const [embedded, title] of [
  [false, 'another site may not show the course in a frame'],
  [true, 'a site that the build names may show the course in a frame'],
] as const) {
  test.describe('a frame', () => {
    test.use({ allowedErrors: [/^request: |frame-ancestors/] });

    test(title, async ({ page }) => {
      let course = '';
      const other = await listenAnywhere(
        createServer((_, response) => {
          response
            .setHeader('content-type', 'text/html')
            .end(`<link rel="icon" href="data:," /><iframe src="${course}">`);
        }),
      );
      const site = `http://localhost:${String(other.port)}`;
      const rows = headerRows(embedded ? [site] : []);
      const { port, close } = await listenAnywhere(siteServer(distFor(''), '', rows));
      course = `http://localhost:${String(port)}/en/`;
      await page.goto(site);
      const train = page.frameLocator('iframe').getByRole('button', { name: words('en', 'lab')('home.train') });
      if (embedded) {
        await train.click();
        await expect(page.frameLocator('iframe').locator('[data-exercise="linear"]').first()).toHaveAttribute(
          'data-state',
          'done',
          { timeout: 60_000 },
        );
      } else {
        await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
        await expect(train).toHaveCount(0);
      }
      close();
      other.close();
    });
  });
}
