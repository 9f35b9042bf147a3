import { sitePath } from '../lib/site-path.ts';

/** Time without another file after which what came is kept; in milliseconds. */
const QUIET_MS = 500;

/** Never asked for by a page without network: the sandbox of the code cells answers to no service worker. */
const LEFT_OUT = /\/(?:sandbox\/|service-worker\.js$)/;

/**
 * Keeps all that this page, or this worker, has fetched and goes on to fetch, for when there is no network. Nothing is
 * fetched for it: what was used a moment ago comes from the browser's own cache (`force-cache`).
 *
 * It begins once a cache of that name is there, which the page makes when its service worker is; see `keepPage`.
 *
 * @param name of the cache: the course's edition, as `data-edition` of the page says it
 * @returns keeps at once what was used so far
 */
export function keepUsed(name: string): () => Promise<void> {
  if (name === '' || !('caches' in self)) return () => Promise.resolve();
  const seen = new Set<string>();
  let waiting: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cache: Cache | undefined;

  const collect = (entries: readonly PerformanceEntry[]) => {
    for (const { name: address } of entries) {
      if (seen.has(address) || !isOwn(address)) continue;
      seen.add(address);
      waiting.push(address);
    }
  };

  const keep = async () => {
    clearTimeout(timer);
    // Opened once: what is put into a cache that was thrown away since goes with it, and does not begin it anew.
    if (!cache && (await caches.has(name))) cache = await caches.open(name);
    if (!cache) return;
    const into = cache;
    const used = waiting;
    waiting = [];
    await Promise.all(used.map((address) => keepOne(into, address)));
  };

  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), QUIET_MS);
  };

  new BroadcastChannel(name).onmessage = keepSoon;
  new PerformanceObserver((list) => {
    collect(list.getEntries());
    if (waiting.length > 0) keepSoon();
  }).observe({ type: 'resource' });
  collect(performance.getEntriesByType('resource'));
  keepSoon();
  return keep;
}

/** Makes the cache, and puts into it all that the page has used, and then the page itself: where it is, all of it is. */
export async function keepPage(name: string): Promise<void> {
  const cache = await caches.open(name);
  await keepUsed(name)();
  // The page's worker may keep what it used.
  new BroadcastChannel(name).postMessage('begin');
  const { pathname, search } = location;
  const page = await fetch(pathname + search, { cache: 'force-cache' });
  // Settings in a link are the lab's affair: the page is the same.
  if (page.ok) await cache.put(pathname, page);
}

async function keepOne(cache: Cache, address: string): Promise<void> {
  try {
    if (!(await cache.match(address))) await cache.add(new Request(address, { cache: 'force-cache' }));
  } catch {
    // A full disk, or a file that is gone: without network the course says so where the file is wanted.
  }
}

function isOwn(address: string): boolean {
  return address.startsWith(new URL(sitePath(''), location.origin).href) && !LEFT_OUT.test(address);
}
