import { describe, expect, it } from 'vitest';
import { createStore } from './store.ts';

describe('createStore', () => {
  it('tells of each change, and of nothing where the value stays', () => {
    const store = createStore(1);
    const heard: number[] = [];
    const leave = store.subscribe(() => heard.push(store.current()));
    store.set(2);
    store.set(2);
    store.set(3);
    leave();
    store.set(4);
    expect(heard).toEqual([2, 3]);
    expect(store.current()).toBe(4);
  });

  it('calls nobody who left while others were being told', () => {
    const store = createStore('a');
    const heard: string[] = [];
    store.subscribe(() => {
      leaveSecond();
    });
    const leaveSecond = store.subscribe(() => heard.push(store.current()));
    store.set('b');
    expect(heard).toEqual([]);
  });
});
