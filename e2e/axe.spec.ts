import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { Lab, TRAINING_TIMEOUT_MS } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES, words, type Language } from './support/words.ts';

interface Look {
  readonly name: string;
  readonly media: Parameters<Page['emulateMedia']>[0];
  readonly width: number;
}

const MEDIA = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;
const LOOKS: readonly Look[] = Object.entries(MEDIA).flatMap(([name, media]) =>
  // 320 pixels is what a window of 1280 has for the page when it is enlarged four times.
  [1280, 320].map((width) => ({ name: `${name}, ${String(width)} px`, media, width })),
);

type Reach = (page: Page, language: Language) => Promise<void>;

const pressed = async (page: Page, button: string, state: string) => {
  await page.getByRole('button', { name: button }).first().click();
  await expect(page.locator(state)).toHaveCount(1, { timeout: TRAINING_TIMEOUT_MS });
};
const trained =
  (exercise: 'linear' | 'network'): Reach =>
  async (page, language) => {
    const lab = new Lab(page, language, exercise);
    await lab.open({ steps: 20, 'batch-size': 30, engine: 'simd' });
    await lab.train();
    await expect(lab.root.getByText(words(language, 'lab')('keep.download'))).toBeVisible();
  };
/** All that hides something shows it. */
const opened: Reach = async (page) => {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) (details as HTMLDetailsElement).open = true;
    for (const button of document.querySelectorAll<HTMLElement>('main .linkish[aria-expanded="false"]')) button.click();
  });
};

/** Pages, and the states that what they hold can be brought into. */
const STATES: Readonly<Record<string, Readonly<Record<string, Reach>>>> = {
  '': {
    trained: (page, language) =>
      pressed(page, words(language, 'lab')('home.train'), '[data-exercise="linear"][data-state="done"]'),
  },
  'data/': {
    trained: (page, language) =>
      pressed(page, words(language, 'data')('load.button'), '[data-exercise="data"][data-state="done"]'),
  },
  'linear/': {
    trained: trained('linear'),
    opened: async (page, language) => {
      await trained('linear')(page, language);
      await opened(page, language);
    },
  },
  'network/': {
    trained: trained('network'),
    opened: async (page, language) => {
      await trained('network')(page, language);
      await page.getByRole('button', { name: words(language, 'network')('test.open') }).click();
      await expect(page.locator('#test')).toHaveAttribute('data-test-state', 'opened', { timeout: 60_000 });
      await opened(page, language);
    },
  },
  'weights/': {
    trained: async (page, language) => {
      await pressed(
        page,
        words(language, 'weights')('run.train', { count: 1000 }),
        '.weight-sheets[data-state="done"]',
      );
      await opened(page, language);
    },
  },
  'engines/': {},
  'glossary/': {},
  'about/': {},
};

async function expectAccessibleIn(page: Page, looks: readonly Look[]): Promise<void> {
  for (const { name, media, width } of looks) {
    await test.step(name, async () => {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'nothing sticks out').toBeLessThanOrEqual(0);
    });
  }
}

/** What takes a run to be reached is looked at daily in one language. */
const RUN_DAILY_IN: Readonly<Record<string, Language>> = {
  '': 'zh',
  'data/': 'en',
  'linear/': 'zh',
  'network/': 'en',
  'weights/': 'zh',
};

// Every look is met daily, each with another page, language and state; all with all when there is time.
let turn = 0;
for (const language of LANGUAGES) {
  for (const [path, states] of Object.entries(STATES)) {
    const idle: Reach = () => Promise.resolve();
    for (const [state, reach] of Object.entries({ idle, ...states })) {
      const today = LOOKS[turn++ % LOOKS.length]!;
      const rest = LOOKS.filter((look) => look !== today);
      const daily = state === 'idle' || language === RUN_DAILY_IN[path];
      for (const { looks, tag } of [
        { looks: [today], tag: daily ? [] : ['@long'] },
        { looks: rest, tag: ['@long'] },
      ]) {
        const named = looks.length === 1 ? today.name : `not ${today.name}`;
        test(`axe finds nothing on ${language}/${path}, ${state}: ${named}`, { tag }, async ({ page }) => {
          await page.goto(`${language}/${path}?engine=simd`);
          await reach(page, language);
          await expectAccessibleIn(page, looks);
        });
      }
    }
  }
}
