import type { PageFunction, Json } from './browser.ts';

/** The roles a reader of these tests looks for, and the elements that have them here. */
export type Role = 'button' | 'link' | 'heading' | 'list' | 'textbox' | 'table' | 'summary' | 'status';

export interface Finding {
  /** The name only has to begin with the given one. */
  readonly begins?: boolean;
  /** Selector of the place to look in. */
  readonly within?: string;
}

/** What a function in the page is handed. */
export interface InPage {
  /** Elements of a role that are shown and have the name. */
  find(role: Role, name: string, how?: Finding): HTMLElement[];
  /** The first answer that is neither false nor null; looks again with every change of the page and with every frame. */
  until<T>(look: () => T | null | undefined | false, what: string): Promise<T>;
}

/** Source of an expression that calls the function in the page with its arguments. */
export function sourceOf<A extends readonly Json[], R>(fn: PageFunction<A, R>, args: A): string {
  return `(${String(fn)})((${String(inPage)})(), ...${JSON.stringify(args)})`;
}

/** Stands alone: it is sent to the page as text. */
function inPage(): InPage {
  const elements: Readonly<Record<Role, string>> = {
    button: 'button',
    link: 'a[href]',
    heading: 'h1, h2, h3, h4',
    list: 'ol, ul',
    textbox: 'input, textarea',
    table: 'table',
    summary: 'summary',
    status: '[role="status"]',
  };
  const inOneLine = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: HTMLElement) => {
    const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '');
    if (labels.length > 0) return inOneLine(labels.map((id) => document.getElementById(id)?.textContent).join(' '));
    const { labels: own } = element as HTMLInputElement;
    if (own && own.length > 0) return inOneLine(own[0]?.textContent);
    return inOneLine(element.getAttribute('aria-label') ?? element.textContent);
  };
  const limitMs = 120_000;
  return {
    find: (role, name, { begins = false, within = ':root' } = {}) =>
      [...document.querySelectorAll<HTMLElement>(elements[role])].filter((element) => {
        if (element.getClientRects().length === 0 || !element.closest(within)) return false;
        return begins ? nameOf(element).startsWith(name) : nameOf(element) === name;
      }),
    until: (look, what) =>
      new Promise((resolve, reject) => {
        let frame = 0;
        const end = () => {
          observer.disconnect();
          cancelAnimationFrame(frame);
          clearTimeout(limit);
        };
        const answer = () => {
          const seen = look();
          if (seen === null || seen === undefined || seen === false) return;
          end();
          resolve(seen);
        };
        // Passing states are seen as changes; what is painted, and what moves, is no change.
        const observer = new MutationObserver(answer);
        const nextFrame = () => {
          frame = requestAnimationFrame(nextFrame);
          answer();
        };
        const limit = setTimeout(() => {
          end();
          reject(
            new Error(
              `Waited ${limitMs / 1000} s for ${what}; the lab says: ${document.querySelector<HTMLElement>('#lab')?.innerText.slice(0, 1000) ?? 'nothing'}`,
            ),
          );
        }, limitMs);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        nextFrame();
      }),
  };
}
