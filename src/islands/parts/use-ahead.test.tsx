import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage, type FakePage } from './fake-page.tsx';
import { mayFetchAhead, useAhead } from './use-ahead.ts';

/** A page whose reader scrolls and which comes to rest when a test says so. */
let watched: { near(): void; readonly margin: string }[];
let resting: (() => void)[];

class FakeObserver {
  #gone = false;
  readonly #margin: string;
  readonly #callback: (entries: readonly { readonly isIntersecting: boolean }[]) => void;

  constructor(
    callback: (entries: readonly { readonly isIntersecting: boolean }[]) => void,
    options: { rootMargin: string },
  ) {
    this.#callback = callback;
    this.#margin = options.rootMargin;
  }
  observe(): void {
    this.#callback([{ isIntersecting: false }]);
    watched.push({
      near: () => {
        if (!this.#gone) this.#callback([{ isIntersecting: true }]);
      },
      margin: this.#margin,
    });
  }
  disconnect(): void {
    this.#gone = true;
  }
}

function rest(): void {
  void act(() => {
    for (const callback of resting.splice(0)) callback();
  });
}

function line(connection: object | undefined): void {
  vi.stubGlobal('navigator', connection ? { connection } : {});
}

beforeEach(() => {
  watched = [];
  resting = [];
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => resting.push(callback));
  line(undefined);
});
afterEach(() => void vi.unstubAllGlobals());

let fetched: string[];
function Box({ ready, what }: { readonly ready: boolean; readonly what: string }) {
  const box = useRef<HTMLDivElement>(null);
  useAhead(box, ready, () => fetched.push(what));
  return <div ref={box} />;
}

function open(ready = true): FakePage {
  fetched = [];
  const page = openPage();
  page.draw(<Box ready={ready} what="first" />);
  return page;
}

describe('useAhead', () => {
  it('fetches when the box is near and the page rests, not before, and once', () => {
    open();
    rest();
    expect(fetched).toEqual([]);
    watched[0]!.near();
    expect(fetched).toEqual([]);
    rest();
    expect(fetched).toEqual(['first']);
    watched[0]!.near();
    rest();
    expect(fetched).toEqual(['first']);
  });

  it('fetches what is wanted by then', () => {
    const page = open();
    watched[0]!.near();
    page.draw(<Box ready what="latest" />);
    rest();
    expect(fetched).toEqual(['latest']);
  });

  it('looks only when there is something to fetch with', () => {
    const page = open(false);
    expect(watched).toEqual([]);
    page.draw(<Box ready what="now" />);
    watched[0]!.near();
    rest();
    expect(fetched).toEqual(['now']);
  });

  it('fetches nothing for a widget that has left', () => {
    const page = open();
    watched[0]!.near();
    page.leave();
    rest();
    expect(fetched).toEqual([]);
  });

  it('does without idle callbacks, as Safari does', () => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', undefined);
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    open();
    watched[0]!.near();
    expect(fetched).toEqual([]);
    vi.runAllTimers();
    expect(fetched).toEqual(['first']);
    vi.useRealTimers();
  });

  it('leaves a reader alone who saves data or has a very slow line', () => {
    line({ saveData: true });
    open();
    expect(watched).toEqual([]);
  });
});

describe('mayFetchAhead', () => {
  it.each([
    [{ saveData: true, effectiveType: '4g' }, false],
    [{ saveData: false, effectiveType: 'slow-2g' }, false],
    [{ effectiveType: '2g' }, false],
    [{ effectiveType: '3g' }, true],
    [{ saveData: false, effectiveType: '4g' }, true],
    [{}, true],
    [undefined, true],
  ])('of a line that says %o: %s', (connection, expected) => {
    expect(mayFetchAhead(connection ? { connection } : {})).toBe(expected);
  });
});
