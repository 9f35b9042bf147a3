import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { completeTexts } from '../../i18n/translator.ts';

/**
 * A component that is fetched when it is first wanted; null until it is there. One that cannot be fetched stays away.
 *
 * @param load always the same function
 * @param translators those it speaks with, always the same
 */
export function useLater<P>(
  load: () => Promise<{ readonly default: FunctionComponent<P> }>,
  wanted: boolean,
  translators: readonly object[],
): FunctionComponent<P> | null {
  const [Component, setComponent] = useState<FunctionComponent<P> | null>(null);
  const speaks = useRef(translators);
  useEffect(() => {
    if (!wanted) return;
    Promise.all([load(), completeTexts(speaks.current)]).then(
      ([{ default: loaded }]) => setComponent(() => loaded),
      () => undefined,
    );
  }, [wanted, load]);
  return Component;
}
