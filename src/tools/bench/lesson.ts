import type { Browser, Page } from '@playwright/test';
import { exercises } from '../../exercises/exercises.ts';
import { strings } from '../../i18n/strings.ts';
import { translator } from '../../i18n/translator.ts';
import { SETTING_NAMES } from '../../lib/link-settings.ts';
import type { Reply } from '../../runs/protocol.ts';
import type { RunState } from '../../runs/life.ts';
import type { EngineId } from '../../training/engines/engines.ts';
import { SEED } from './contestants.ts';
import type { Smoothness } from './readings.ts';
import { watchPage } from './watch-page.ts';

const { network } = exercises;

/** Few starts while the page is watched, yet at least one period ends even where WebGL is emulated. */
const STEPS: Readonly<Record<EngineId, number>> = { webgl: 500, simd: 5000, plain: 2000 };

/** What the page heard from its worker. */
interface Heard {
  deliveries: number;
  steps: number;
}

/** The lesson with the network, open and scrolled to what a run shows. */
export interface Lesson {
  /** @param engine trains at full speed meanwhile; undefined watches the idle page */
  watch(engine: EngineId | undefined, forMs: number): Promise<Smoothness>;
}

/** @param site address of the course, with its slash */
export async function openLesson(browser: Browser, site: string): Promise<Lesson> {
  const t = translator('en', 'lab', strings.en);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(listenToWorkers);
  const { learningRate, batchSize, hiddenUnits } = SETTING_NAMES;
  const { solution } = network;
  const settings = { [learningRate]: solution.learningRate, [batchSize]: solution.batchSize, seed: SEED };
  const query = Object.entries({ ...settings, [hiddenUnits]: solution.hiddenUnits }).map((each) => each.join('='));
  await page.goto(`${site}en/network/?${query.join('&')}`);
  const lab = page.locator('#lab');
  await lab.getByText(t('engine.change')).click();
  await lab.locator('.results').evaluate((results) => {
    results.scrollIntoView({ block: 'center' });
  });

  return {
    async watch(engine, forMs) {
      if (engine) {
        await lab.getByRole('textbox', { name: t('knob.steps') }).fill(String(STEPS[engine]));
        await lab.locator(`input[name="engine"][value="${engine}"]`).check();
        await lab.evaluate(trainAgainAndAgain);
        await page.locator(`#lab[data-state="running"][data-engine="${engine}"]`).waitFor();
      }
      const before = await heard(page);
      const watched = await page.evaluate(watchPage, forMs);
      const after = await heard(page);
      if (engine) {
        await lab.evaluate(stopTraining, t('action.stop'));
        await page.locator('#lab:is([data-state="stopped"], [data-state="done"])').waitFor();
        if (after.steps === before.steps)
          throw new Error(`The lesson: expected ${engine} to train, but it stood still`);
      }
      return {
        ...watched,
        steps: after.steps - before.steps,
        deliveriesPerSecond: (1000 * (after.deliveries - before.deliveries)) / (after.now - before.now),
      };
    },
  };
}

function heard(page: Page): Promise<Heard & { readonly now: number }> {
  return page.evaluate(() => ({
    ...(globalThis as unknown as { readonly heard: Heard }).heard,
    now: performance.now(),
  }));
}

/** In the page, before its own scripts. */
function listenToWorkers(): void {
  const counts: Heard = { deliveries: 0, steps: 0 };
  let step = 0;
  const listen = ({ data }: MessageEvent<Reply>) => {
    if (!('events' in data)) return;
    if (data.events.some(({ type }) => type === 'snapshot')) counts.deliveries++;
    for (const event of data.events) {
      if (event.type !== 'stepped') continue;
      // A new run starts at its first step.
      counts.steps += Math.max(0, event.step - step);
      step = event.step;
    }
  };
  class HeardWorker extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', listen);
    }
  }
  Object.assign(globalThis, { heard: counts, Worker: HeardWorker });
}

/** In the page: trains, and again whenever a run is done. */
function trainAgainAndAgain(lab: Element): void {
  const train = () => lab.querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
  const observer = new MutationObserver(() => {
    if (lab.getAttribute('data-state') === ('done' satisfies RunState)) train();
  });
  observer.observe(lab, { attributeFilter: ['data-state'] });
  Object.assign(lab, {
    trainNoMore: () => {
      observer.disconnect();
    },
  });
  train();
}

/** In the page. A run that is just done has no button to stop it. */
function stopTraining(lab: Element, stop: string): void {
  (lab as Element & { readonly trainNoMore: () => void }).trainNoMore();
  [...lab.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === stop)?.click();
}
