import type { RunState } from '../../../src/runs/life.ts';
import type { Language } from '../../support/words.ts';
import type { Window } from './browser.ts';
import type { Role } from './in-page.ts';

/** A reader at a window of the course. */
export class Reader {
  readonly window: Window;
  readonly #site: string;
  readonly language: Language;

  /** @param site address of the course, ending in a slash */
  constructor(window: Window, site: string, language: Language) {
    this.window = window;
    this.#site = site;
    this.language = language;
  }

  /** Opens a page of the reader's language. */
  async open(path: string): Promise<void> {
    await this.window.open(`${this.#site}${this.language}/${path}`);
  }

  /** Presses what is there and can be used, or waits until it is. */
  async press(role: Role, name: string): Promise<void> {
    const place = await this.window.call(
      async (page, role: Role, name: string) => {
        const element = await page.until(
          () => page.find(role, name).find((each) => !(each as HTMLButtonElement).disabled),
          `a ${role} "${name}" that can be used`,
        );
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = element.getBoundingClientRect();
        const point = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
        const hit = document.elementFromPoint(point.x, point.y);
        if (!element.contains(hit)) throw new Error(`Over the ${role} "${name}" lies ${hit?.outerHTML ?? 'nothing'}`);
        return point;
      },
      role,
      name,
    );
    await this.window.press(place);
  }

  /** Waits for a state of a run where it is shown, and gives it. */
  async state(within: string, ...states: readonly RunState[]): Promise<string> {
    return this.window.call(
      async (page, within: string, states: readonly string[]) =>
        page.until(
          () => {
            const state = document.querySelector(within)?.getAttribute('data-state') ?? '';
            return states.includes(state) && state;
          },
          `${within} in the state ${states.join(' or ')}`,
        ),
      within,
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
}
