import { parseHTML } from 'linkedom';
import { hydrate, render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';

export interface FakePage {
  /** What the page shows. */
  readonly root: Element;
  draw(node: ComponentChild): void;
  /** Takes over what the server has drawn. */
  wake(node: ComponentChild): void;
  leave(): void;
  /** As if the browser told of it. */
  send(target: Element | null, type: string): void;
}

/**
 * A document without a browser, for tests of islands: after each call everything is drawn and every effect has run.
 *
 * @param html what the server has drawn
 */
export function openPage(html = ''): FakePage {
  const { document, Event } = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`);
  vi.stubGlobal('document', document);
  const root = document.querySelector('main')!;
  return {
    root,
    draw(node) {
      void act(() => {
        render(node, root);
      });
    },
    wake(node) {
      void act(() => {
        hydrate(node, root);
      });
    },
    leave() {
      void act(() => {
        render(null, root);
      });
    },
    send(target, type) {
      void act(() => {
        target!.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
      });
    },
  };
}

export interface DrawnHook<P, T> {
  /** What the hook gave each time it was drawn, oldest first. */
  readonly given: readonly T[];
  /** What it gave last. */
  now(): T;
  draw(props: P): void;
  leave(): void;
}

/** A hook alone on a page, drawn for the first time with `props`. */
export function drawHook<P, T>(use: (props: P) => T, props: NoInfer<P>): DrawnHook<P, T> {
  const page = openPage();
  const given: T[] = [];
  function Widget({ asked }: { readonly asked: P }) {
    given.push(use(asked));
    return null;
  }
  const draw = (asked: P) => {
    page.draw(<Widget asked={asked} />);
  };
  draw(props);
  return {
    given,
    now: () => given.at(-1)!,
    draw,
    leave: () => {
      page.leave();
    },
  };
}
