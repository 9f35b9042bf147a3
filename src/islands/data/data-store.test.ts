import { describe, expect, it } from 'vitest';
import type { LoadProgress } from '../../datasets/dataset.ts';
import { createDataStore } from './data-store.ts';

type AskWorker = Parameters<typeof createDataStore>[0];
const half: LoadProgress = { loadedBytes: 5, totalBytes: 10, shards: 2, verifiedShards: 1 };

/** A worker that answers every question with the same, or fails `failures` times first. */
function worker(failures = 0) {
  const asked: string[] = [];
  const ask = (async (name: string, question: object, onLoading?: (loading: LoadProgress) => void) => {
    asked.push(`${name} ${JSON.stringify(question)}`);
    onLoading?.(half);
    await Promise.resolve();
    if (failures-- > 0) throw Object.assign(new Error(), { code: 'data-missing', detail: 'part 1' });
    return [1, 2, 3];
  }) as unknown as AskWorker;
  return { ask, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('createDataStore', () => {
  it('loads once, however often it is asked to', async () => {
    const { ask, asked } = worker();
    const store = createDataStore(ask);
    const states: string[] = [];
    store.subscribe(() => states.push(`${store.current().state} ${store.current().loading?.verifiedShards ?? '-'}`));
    store.load();
    store.load();
    await settled();
    store.load();
    expect(states).toEqual(['loading -', 'loading 1', 'done 1']);
    expect(asked).toHaveLength(1);
  });

  it('keeps the fault and loads again after it', async () => {
    const { ask, asked } = worker(1);
    const store = createDataStore(ask);
    store.load();
    await settled();
    expect(store.current()).toMatchObject({ state: 'failed', fault: { code: 'data-missing', detail: 'part 1' } });
    store.load();
    await settled();
    expect(store.current()).toMatchObject({ state: 'done', fault: null });
    expect(asked).toHaveLength(2);
  });

  it('calls anything that is not a fault a crash of the worker', async () => {
    const store = createDataStore(() => Promise.reject(new Error('gone')));
    await expect(store.answer('summary', { dataset: 'mnist-sample', seed: 1, split: 'training' })).rejects.toThrow(
      'gone',
    );
    expect(store.current().fault).toEqual({ code: 'worker-crashed', detail: 'Error: gone' });
  });

  it('asks the same question once and another seed again', async () => {
    const { ask, asked } = worker();
    const store = createDataStore(ask);
    await store.answer('labelCounts', { dataset: 'mnist-sample', seed: 1, split: 'training' });
    await store.answer('labelCounts', { dataset: 'mnist-sample', seed: 1, split: 'training' });
    await store.answer('labelCounts', { dataset: 'mnist-sample', seed: 2, split: 'training' });
    expect(asked).toEqual([
      'labelCounts {"dataset":"mnist-sample","seed":1,"split":"training"}',
      'labelCounts {"dataset":"mnist-sample","seed":2,"split":"training"}',
    ]);
  });

  it('tells of a new seed only when it is new', () => {
    const store = createDataStore(worker().ask);
    let calls = 0;
    const leave = store.subscribe(() => calls++);
    store.reseed(1);
    store.reseed(7);
    leave();
    store.reseed(8);
    expect(calls).toBe(1);
    expect(store.current().seed).toBe(8);
  });
});
