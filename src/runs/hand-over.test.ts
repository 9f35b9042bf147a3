import { describe, expect, it } from 'vitest';
import { exercises } from '../exercises/exercises.ts';
import { WISH } from './fixtures/test-page.ts';
import { parseRequest } from './parse-record.ts';
import { createHandOver, type HandedOver } from './hand-over.ts';
import { newRequest } from './run-request.ts';

const KEY = 'strokes:unfinished';
const network: HandedOver = { request: newRequest('network', WISH), state: 'running' };
const linear: HandedOver = {
  request: newRequest('linear', { ...WISH, knobs: { learningRate: 0.03, steps: 20, batchSize: 30 } }),
  state: 'paused',
};

/** What a tab's pages share, as much of it as is used. */
function tab(text?: string) {
  const items = new Map<string, string>();
  if (text !== undefined) items.set(KEY, text);
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      items.set(key, value);
    },
  } as Storage;
  return {
    items,
    page: (search = '', otherwise = true) =>
      createHandOver(
        () => storage,
        exercises,
        () => Promise.resolve(parseRequest),
        search,
        () => otherwise,
      ),
  };
}

describe('what a tab hands over', () => {
  it('is taken once, each exercise its own', async () => {
    const { page } = tab();
    page().leave([network, linear]);
    const next = page();
    expect(await next.take('network')).toEqual({ ...network, asksOtherwise: false });
    expect(await next.take('network')).toBeNull();
    expect(await next.take('linear')).toEqual({ ...linear, asksOtherwise: false });
    expect(await page().take('linear')).toBeNull();
  });

  it('is nothing at first', async () => {
    expect(await tab().page().take('network')).toBeNull();
  });

  it('stays for the page that shows the exercise, and makes way for its next run', async () => {
    const { page } = tab();
    page().leave([network, linear]);
    const later: HandedOver = {
      request: newRequest('linear', { ...WISH, knobs: linear.request.source.knobs }),
      state: 'running',
    };
    page('?seed=4').leave([later]);
    expect(await page().take('network')).toMatchObject(network);
    expect(await page().take('linear')).toMatchObject(later);
  });

  it('makes way for a link, but not for a reload or the other language', async () => {
    const { page } = tab();
    page('?seed=4').leave([network]);
    expect((await page('?seed=4').take('network'))!.asksOtherwise).toBe(false);
    page('?seed=4').leave([network]);
    expect((await page('?seed=5').take('network'))!.asksOtherwise).toBe(true);
    page('?seed=4').leave([network]);
    expect((await page('?seed=5', false).take('network'))!.asksOtherwise).toBe(false);
  });

  it('is withdrawn when the page was not left after all', async () => {
    const { page } = tab();
    // The page before it, of the other exercise, does not come back.
    page().leave([linear]);
    const first = page();
    first.leave([network]);
    first.withdraw(['network']);
    expect(await page().take('network')).toBeNull();
    expect(await page().take('linear')).toMatchObject(linear);
  });

  const knobs = network.request.source.knobs;
  const asking = (change: object) => ({
    ...network,
    request: { ...network.request, source: { ...network.request.source, knobs: { ...knobs, ...change } } },
  });
  it.each([
    ['no request', { ...network, request: null }],
    ['a request that is none', { ...network, request: { exercise: 'network' } }],
    [
      'an exercise nobody knows',
      { ...network, request: { ...network.request, source: { ...network.request.source, exercise: 'toString' } } },
    ],
    ['a state that cannot be left', { ...network, state: 'done' }],
    ['a run that is none', 7],
    ['nothing for a run', null],
    ['more steps than anybody waits for', asking({ steps: 1e12 })],
    ['more steps than the exercise allows', asking({ steps: 5001 })],
    ['half a step', asking({ steps: 0.5 })],
    ['no steps', asking({ steps: undefined })],
    ['a layer too wide', asking({ hiddenUnits: [513] })],
    ['too many layers', asking({ hiddenUnits: [5, 5, 5, 5, 5] })],
    ['no layers', asking({ hiddenUnits: [] })],
    ['a number for a list', asking({ hiddenUnits: 5 })],
    ['a list for a number', asking({ steps: [5] })],
  ])('is not believed: %s', async (_, run) => {
    const { page } = tab(JSON.stringify({ search: '', runs: [run, linear] }));
    expect(await page().take('network')).toBeNull();
    // The others have nothing to do with it.
    expect(await page().take('linear')).toMatchObject(linear);
  });

  it('is not believed: knobs that the exercise has not', async () => {
    const odd = { ...linear, request: { ...linear.request, source: { ...linear.request.source, knobs } } };
    const { page } = tab(JSON.stringify({ search: '', runs: [odd] }));
    expect(await page().take('linear')).toBeNull();
  });

  it.each(['', 'null', '{', '7', '[]', '{}', '{"search":1,"runs":[]}', '{"search":"","runs":{}}'])(
    'is nothing when the storage holds %j, and can be left anew',
    async (text) => {
      const { page } = tab(text);
      expect(await page().take('network')).toBeNull();
      page().leave([network]);
      expect(await page().take('network')).toMatchObject(network);
    },
  );

  it('is lost where storage is denied', async () => {
    const denied = createHandOver(
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
      exercises,
      () => Promise.resolve(parseRequest),
      '',
      () => false,
    );
    denied.leave([network]);
    denied.withdraw(['network']);
    expect(await denied.take('network')).toBeNull();
  });
});
