import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What some browsers say about the reader's line. */
interface Line {
  readonly saveData?: boolean;
  /** `slow-2g`, `2g`, `3g` or `4g`. */
  readonly effectiveType?: string;
}

/** Two windows away: a reader who gets on with the text has some seconds to go. */
const NEAR = '200%';

/** A page that never comes to rest does not keep it waiting for longer. */
const IDLE_LIMIT_MS = 3000;

/**
 * Whether to fetch what may never be needed: not for a reader who saves data or whose line is very slow. A browser that does
 * not say is taken for one whose line carries it.
 */
export function mayFetchAhead({ connection }: { readonly connection?: Line }): boolean {
  return !connection?.saveData && !connection?.effectiveType?.endsWith('2g');
}

/**
 * Fetches ahead what a press will need: once, when `box` comes near and the page has nothing else to do.
 *
 * @param ready whether there is something to fetch with
 */
export function useAhead(box: RefObject<Element>, ready: boolean, fetchAhead: () => void): void {
  const latest = useRef(fetchAhead);
  latest.current = fetchAhead;
  useEffect(() => {
    if (!ready || !box.current || !mayFetchAhead(navigator as { readonly connection?: Line })) return;
    const left = new AbortController();
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        whenIdle(() => {
          if (!left.signal.aborted) latest.current();
        });
      },
      { rootMargin: `${NEAR} 0px` },
    );
    observer.observe(box.current);
    return () => {
      left.abort();
      observer.disconnect();
    };
  }, [box, ready]);
}

function whenIdle(callback: () => void): void {
  // Safari has no such thing; a timer at least lets the page be drawn first.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: IDLE_LIMIT_MS });
  else setTimeout(callback, 200);
}
