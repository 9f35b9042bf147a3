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
 */
export function keepUsed(name: string): void {
  if (name === '' || !('caches' in self)) return;
  const seen = new Set<string>();
  const waiting = new Set<string>();
  const channel = new BroadcastChannel(name);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void keepAll(name, waiting), QUIET_MS);
  };
  channel.onmessage = keep;
  new PerformanceObserver((list) => {
    for (const { name: address } of list.getEntries()) {
      if (seen.has(address) || !isOwn(address)) continue;
      seen.add(address);
      waiting.add(address);
    }
    if (waiting.size > 0) keep();
  }).observe({ type: 'resource', buffered: true });
}

/** Makes the cache, puts the page itself into it, and lets the page's worker know that it may keep what it used. */
export async function keepPage(name: string): Promise<void> {
  const cache = await caches.open(name);
  new BroadcastChannel(name).postMessage('begin');
  const { pathname, search } = location;
  const page = await fetch(pathname + search, { cache: 'force-cache' });
  // Settings in a link are the lab's affair: the page is the same.
  if (page.ok) await cache.put(pathname, page);
}

async function keepAll(name: string, waiting: Set<string>): Promise<void> {
  // An edition that was thrown away is not begun anew.
  if (!(await caches.has(name))) return;
  const cache = await caches.open(name);
  for (const address of [...waiting]) {
    waiting.delete(address);
    try {
      if (!(await cache.match(address))) await cache.add(new Request(address, { cache: 'force-cache' }));
    } catch {
      // A full disk, or a file that is gone: without network the course says so where the file is wanted.
    }
  }
}

function isOwn(address: string): boolean {
  return address.startsWith(new URL(sitePath(''), location.origin).href) && !LEFT_OUT.test(address);
}
