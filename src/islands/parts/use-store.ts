import { useEffect, useState } from 'preact/hooks';
import type { Watched } from './store.ts';
import { useAlive } from './use-alive.ts';

/**
 * The current value of a store, followed. An island that wakes late first shows what the server has drawn, because
 * hydration expects to find that; the value is read while rendering, so that widgets drawn together agree.
 *
 * @param store null is followed by nothing
 * @param before the value on the server, and until the island is alive
 */
export function useStore<T>(store: Watched<T> | null, before: T): T {
  const alive = useAlive();
  const [, setSeen] = useState(before);
  useEffect(() => {
    if (!store) return;
    const follow = () => {
      setSeen(() => store.current());
    };
    // It may have changed since it was drawn.
    follow();
    return store.subscribe(follow);
  }, [store]);
  return alive && store ? store.current() : before;
}
