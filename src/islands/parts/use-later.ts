import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component that is fetched when it is first wanted; null until it is there. One that cannot be fetched stays away.
 *
 * @param load always the same function
 */
export function useLater<P>(
  load: () => Promise<{ readonly default: FunctionComponent<P> }>,
  wanted: boolean,
): FunctionComponent<P> | null {
  const [Component, setComponent] = useState<FunctionComponent<P> | null>(null);
  useEffect(() => {
    if (!wanted) return;
    load().then(
      ({ default: loaded }) => setComponent(() => loaded),
      () => undefined,
    );
  }, [wanted, load]);
  return Component;
}
