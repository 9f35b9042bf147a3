import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { EngineId } from '../../src/training/engines/engines.ts';
import type { ExerciseId } from '../../src/exercises/exercise.ts';
import type { RunState } from '../../src/runs/life.ts';
import type { RecordJson } from './record.ts';
import { expect } from './test.ts';
import { words, type Language } from './words.ts';

/** Longest training of the suite: the network on WebGL emulated in software. */
export const TRAINING_TIMEOUT_MS = 240_000;

/** Settings as they stand in a link. */
export interface Settings {
  readonly 'learning-rate'?: number;
  readonly steps?: number;
  readonly 'batch-size'?: number;
  readonly 'hidden-units'?: string;
  readonly dropout?: number;
  readonly seed?: number;
  readonly engine?: EngineId | 'auto';
}

/** A lesson's lab, as a reader uses it. */
export class Lab {
  readonly page: Page;
  readonly language: Language;
  readonly exercise: ExerciseId;
  readonly root: Locator;
  readonly #t;

  constructor(page: Page, language: Language, exercise: ExerciseId) {
    this.page = page;
    this.language = language;
    this.exercise = exercise;
    this.#t = words(language, 'lab');
    this.root = page.locator(`#lab[data-exercise="${exercise}"]`);
  }

  /** Opens the lesson and waits until the lab is alive. */
  async open(settings: Settings = {}): Promise<void> {
    const query = Object.entries(settings).map(([name, value]) => `${name}=${String(value)}`);
    await this.page.goto(`${this.language}/${this.exercise}/${query.length > 0 ? `?${query.join('&')}` : ''}`);
    // Islands come alive when they are seen.
    await this.root.scrollIntoViewIfNeeded();
    await expect(this.field('seed')).toBeEnabled();
  }

  field(name: 'learningRate' | 'steps' | 'batchSize' | 'hiddenUnits' | 'dropout' | 'seed'): Locator {
    return this.root.getByRole('textbox', { name: this.#t(`knob.${name}`) });
  }

  action(name: 'train' | 'again' | 'pause' | 'resume' | 'stop'): Locator {
    return this.root.getByRole('button', { name: this.#t(`action.${name}`), exact: true });
  }

  progress(): Locator {
    return this.root.getByRole('progressbar', { name: this.#t('progress') });
  }

  async expectState(state: RunState | RegExp, timeout = TRAINING_TIMEOUT_MS): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', state, { timeout });
  }

  async expectEngine(engine: EngineId): Promise<void> {
    await expect(this.root).toHaveAttribute('data-engine', engine);
  }

  /** Trains to the end, whatever ran before. */
  async train(): Promise<void> {
    // With all it needs at hand a short run is over before anybody could look whether it has begun.
    const button = this.action('train').or(this.action('again'));
    await Promise.all([this.root.evaluate(runBegins), button.click()]);
    await this.expectState('done');
  }

  /** Trains to the end, also when that comes too soon for the states in between to be asked for; gives the last one. */
  async trainBriefly(): Promise<string> {
    const ended = this.root.evaluate(
      (lab, end) =>
        new Promise<string>((resolve) => {
          const look = (_: unknown, observer: MutationObserver) => {
            const state = lab.getAttribute('data-state')!;
            if (!end.some((each) => each === state)) return;
            observer.disconnect();
            resolve(state);
          };
          new MutationObserver(look).observe(lab, { attributeFilter: ['data-state'] });
        }),
      ['done', 'diverged', 'failed'] satisfies RunState[],
    );
    await this.action('train').or(this.action('again')).click();
    return ended;
  }

  async openEngineChoice(): Promise<void> {
    await this.root.getByText(this.#t('engine.change')).click();
  }

  /** In the choice that was opened. */
  async chooseEngine(engine: EngineId): Promise<void> {
    await this.root.getByRole('radio', { name: engine, exact: true }).check();
  }

  /** Waits until training is under way and at least so many percent are done. */
  async expectProgress(percent: number): Promise<void> {
    // The same rule shows how far the images are while they load.
    await this.expectState('running', 60_000);
    await expect
      .poll(async () => Number(await this.progress().getAttribute('aria-valuenow')), { timeout: 60_000 })
      .toBeGreaterThanOrEqual(percent);
  }

  /** The record as the reader downloads it. */
  async record(): Promise<RecordJson> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.root.getByText(this.#t('keep.download')).click(),
    ]);
    return JSON.parse(await readFile(await download.path(), 'utf8')) as RecordJson;
  }

  /** Opens the solution that holds the recipe, and trains with it. */
  async trainRecipe(): Promise<void> {
    const button = this.page.getByRole('button', { name: this.#t('recipe.train'), includeHidden: true });
    await this.page.locator('details').filter({ has: button }).locator('summary').first().click();
    await button.click();
    await this.expectState(/^(loading|preparing|running|done)$/, 15_000);
    await this.expectState('done');
  }
}

/** In the page: resolves when a run begins in a lab. */
function runBegins(lab: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(lab, { attributeFilter: ['data-state'] });
  });
}
