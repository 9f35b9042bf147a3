import { useEffect } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawHook, openPage } from './fake-page.tsx';
import { createStore, type Store } from './store.ts';
import { useStore } from './use-store.ts';

afterEach(() => void vi.unstubAllGlobals());

function Shown({ store }: { readonly store: Store<string> | null }) {
  return <p>{useStore(store, 'nothing')}</p>;
}

describe('useStore', () => {
  it('draws what the server drew before it draws what has changed meanwhile', () => {
    const store = createStore('new');
    const hook = drawHook((watched: Store<string>) => useStore(watched, 'old'), store);
    expect(hook.given[0]).toBe('old');
    expect(hook.now()).toBe('new');
  });

  it('takes over the HTML of the server and brings it up to date', () => {
    const page = openPage('<p>nothing</p>');
    const drawn = page.root.querySelector('p');
    page.wake(<Shown store={createStore('something')} />);
    expect(page.root.innerHTML).toBe('<p>something</p>');
    expect(page.root.querySelector('p')).toBe(drawn);
  });

  it('follows the store until it leaves', () => {
    const store = createStore(1);
    const hook = drawHook((watched: Store<number>) => useStore(watched, 0), store);
    void act(() => {
      store.set(2);
    });
    expect(hook.now()).toBe(2);
    hook.leave();
    const drawn = hook.given.length;
    void act(() => {
      store.set(3);
    });
    expect(hook.given).toHaveLength(drawn);
  });

  it('sees a change that falls between its drawing and its first effect', () => {
    const store = createStore('early');
    function Hasty() {
      // The effects of a child run before those of its parent.
      useEffect(() => {
        store.set('late');
      }, []);
      return null;
    }
    function Parent() {
      const value = useStore(store, 'nothing');
      return (
        <p>
          {value}
          <Hasty />
        </p>
      );
    }
    const page = openPage();
    page.draw(<Parent />);
    expect(page.root.textContent).toBe('late');
  });

  it('gives the value of another store as soon as it is handed one', () => {
    const [one, other] = [createStore('one'), createStore('other')];
    const hook = drawHook((watched: Store<string> | null) => useStore(watched, 'none'), one);
    const drawn = hook.given.length;
    hook.draw(other);
    expect(new Set(hook.given.slice(drawn))).toEqual(new Set(['other']));
    void act(() => {
      one.set('changed');
    });
    expect(hook.now()).toBe('other');
    hook.draw(null);
    expect(hook.now()).toBe('none');
  });
});
