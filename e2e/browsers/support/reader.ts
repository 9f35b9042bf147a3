import { words, type Language } from '../../support/words.ts';
import type { Json, PageFunction, Point, Window } from './browser.ts';
import type { Finding, Role } from './in-page.ts';

/** Calls that a page breaks off by going away before it is plain that something else is wrong. */
const BROKEN_OFF = 3;
/** Presses of one thing before it is plain that it cannot be pressed. */
const MAX_PRESSES = 3;

/** A reader at a window of the course. */
export class Reader {
  readonly window: Window;
  readonly language: Language;
  readonly #site: string;

  /** @param site address of the course, ending in a slash */
  constructor(window: Window, site: string, language: Language) {
    this.window = window;
    this.#site = site;
    this.language = language;
  }

  /** The same window, when it shows the other language. */
  readingIn(language: Language): Reader {
    return new Reader(this.window, this.#site, language);
  }

  /** Opens a page of the reader's language. */
  async open(path: string): Promise<void> {
    await this.window.open(`${this.#site}${this.language}/${path}`);
  }

  /**
   * Presses what is there, can be used and lies still, or waits until it does.
   * WebKit's driver now and then swallows a press: one that never reached its element is made again.
   */
  async press(role: Role, name: string, how: Finding = {}): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.window.press(await this.#takeAim(role, name, how));
      if (await this.#wasHit()) return;
      if (attempt === MAX_PRESSES) throw new Error(`No press reached the ${role} "${name}"`);
    }
  }

  /** Where to press; the element notes when it is hit. */
  #takeAim(role: Role, name: string, how: Finding): Promise<Point> {
    return this.window.call(
      async (page, role: Role, name: string, how: Finding) => {
        const usable = () =>
          page
            .find(role, name, how)
            .find((each) => !(each as HTMLButtonElement).disabled && each.getAttribute('aria-disabled') !== 'true');
        const pointOf = (element: Element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
        };
        let last = { x: NaN, y: NaN };
        const [element, point] = await page.until(() => {
          const element = usable();
          if (!element) return false;
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          const point = pointOf(element);
          const still = point.x === last.x && point.y === last.y;
          last = point;
          return still && ([element, point] as const);
        }, `a ${role} "${name}" that can be used`);
        const hit = document.elementFromPoint(point.x, point.y);
        if (!element.contains(hit)) throw new Error(`Over the ${role} "${name}" lies ${hit?.outerHTML ?? 'nothing'}`);
        document.documentElement.dataset['aimed'] = '';
        const note = () => delete document.documentElement.dataset['aimed'];
        element.addEventListener('click', note, { once: true, capture: true });
        return point;
      },
      role,
      name,
      { ...how },
    );
  }

  /** Also when the press led to another page. */
  #wasHit(): Promise<boolean> {
    return this.#callAcrossPages(() => !('aimed' in document.documentElement.dataset));
  }

  /** Presses a link and waits until the page it leads to is there. */
  async follow(name: string): Promise<void> {
    await this.window.call(() => {
      document.documentElement.dataset['left'] = '';
      return null;
    });
    await this.press('link', name);
    await this.#callAcrossPages(async (page) => {
      // Firefox shows an empty page in between.
      const next = () => location.protocol !== 'about:' && document.querySelector('html:not([data-left])');
      await page.until(next, 'the next page');
      return null;
    });
  }

  /** Presses the middle of a place. */
  async pressAt(place: string): Promise<void> {
    const point = await this.window.call((_, place: string) => {
      const element = document.querySelector(place)!;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    }, place);
    await this.window.press(point);
  }

  async seesText(text: string, place: string): Promise<void> {
    await this.window.call(
      async (page, text: string, place: string) => {
        await page.until(() => document.querySelector(place)?.textContent.includes(text), `"${text}" in ${place}`);
        return null;
      },
      text,
      place,
    );
  }

  async sees(role: Role, name: string): Promise<void> {
    await this.window.call(
      async (page, role: Role, name: string) => {
        await page.until(() => page.find(role, name).length > 0, `a ${role} "${name}"`);
        return null;
      },
      role,
      name,
    );
  }

  /** Waits for a state of a run, or of a cell, at the place that shows it. Islands come alive when they are seen. */
  async state(place: string, ...states: readonly string[]): Promise<void> {
    await this.window.call(
      async (page, place: string, states: readonly string[]) => {
        document.querySelector(place)?.scrollIntoView({ behavior: 'instant' });
        await page.until(
          () => states.includes(document.querySelector(place)?.getAttribute('data-state') ?? ''),
          `${place} in the state ${states.join(' or ')}`,
        );
        return null;
      },
      place,
      states,
    );
  }

  /** Waits until the lab has come so far, in percent, and says how far it is. */
  async progress(percent: number): Promise<number> {
    return this.window.call(
      async (page, percent: number) =>
        page.until(() => {
          // The same rule shows how far the images are while they load.
          const lab = document.querySelector('#lab:is([data-state="running"], [data-state="paused"])');
          const now = Number(lab?.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow') ?? 0);
          return now >= percent && now;
        }, `progress of ${percent} %`),
      percent,
    );
  }

  /** Opens the solution that holds the recipe, trains with it to the end, and says what the lab found. */
  async trainRecipe(): Promise<void> {
    const train = words(this.language, 'lab')('recipe.train');
    const summary = await this.window.call((_, train: string) => {
      const solutions = [...document.querySelectorAll('details.solution')];
      const solution = solutions.find(({ textContent }) => textContent.includes(train));
      return (solution?.querySelector('summary')?.textContent ?? '').replace(/\s+/g, ' ').trim();
    }, train);
    await this.press('summary', summary);
    await this.press('button', train);
    await this.state('#lab', 'done');
  }

  /** Validation loss after each period, from the table behind the chart. */
  async losses(): Promise<readonly string[]> {
    const t = words(this.language, 'lab');
    const shown = await this.window.call(() => document.querySelector('#lab .numbers') !== null);
    if (!shown) await this.press('button', t('loss.numbers.show'));
    return this.window.call(async (page) => {
      const rows = () => [...document.querySelectorAll('#lab .numbers tbody tr')];
      await page.until(() => rows().length > 0, 'the table of losses');
      return rows().map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    });
  }

  /** Presses a cell of the lab's matrix and waits for its images: how many are shown. */
  async openCell(truth: number, read: number): Promise<number> {
    // How many images it holds comes after, and is another number until the last matrix is drawn.
    await this.press('button', words(this.language, 'lab')('matrix.cell', { truth, read }).trim(), { begins: true });
    return this.window.call(async (page) => {
      const tiles = () => document.querySelectorAll('#lab .tiles .tile [role="img"]').length;
      return page.until(() => tiles() > 0 && tiles(), 'the images of a cell');
    });
  }

  /** As `call`, again when the page went away in the middle of it. */
  async #callAcrossPages<A extends readonly Json[], R>(fn: PageFunction<A, R>, ...args: A): Promise<R> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.window.call(fn, ...args);
      } catch (error) {
        if (attempt === BROKEN_OFF) throw error;
      }
    }
  }
}
