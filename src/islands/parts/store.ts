/** A value that changes and can be watched. The run slots of `runs` are of this shape, too. */
export interface Watched<T> {
  /** The same value until something changes, so it can be compared. */
  current(): T;
  /** Calls back after each change; returns the way to stop that. */
  subscribe(listener: () => void): () => void;
}

export interface Store<T> extends Watched<T> {
  set(next: T): void;
}

/** What islands of one page share: they are separate trees, but one module. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    current: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
