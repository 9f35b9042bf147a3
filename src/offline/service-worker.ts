/// <reference lib="webworker" />
import { notHere, type NotHereTexts } from './not-here.ts';
import type { FromServiceWorker } from './service-worker-message.ts';

declare const self: ServiceWorkerGlobalScope;

/** What the build tells the service worker. */
export interface Setting {
  /** Start of the names of all the course's caches on this origin. */
  readonly family: string;
  /** Name of this edition's cache; empty to take all of it back: caches and service worker. */
  readonly edition: string;
  /** Path of the course, with a slash at its end. */
  readonly base: string;
  readonly texts: NotHereTexts;
}

/** How long a page that is kept waits for a newer one; in milliseconds. */
const PATIENCE_MS = 4000;

/** Files whose names change with their content: one that is kept is the right one. */
const NAMED_BY_CONTENT = /^(?:_astro\/.+|data\/.+\.bin)$/;

/**
 * Answers for the network where there is none. Pages come from the network first, so that none is older than its
 * scripts; what pages have used was kept by them (`keep-used.ts`), each edition of the course by itself.
 */
export function start(setting: Setting): void {
  // An edition keeps nothing in the service worker itself, so a new one need not wait until the old pages are gone.
  self.addEventListener('install', () => void self.skipWaiting());
  if (setting.edition === '') self.addEventListener('activate', (event) => event.waitUntil(takeBack(setting)));
  else answer(setting);
}

async function takeBack({ family }: Setting): Promise<void> {
  for (const name of await cachesOf(family)) await caches.delete(name);
  await self.registration.unregister();
}

function answer({ family, edition, base, texts }: Setting): void {
  let reached = true;
  const state = (): FromServiceWorker => ({ edition, reached });

  const tellPages = async () => {
    for (const client of await self.clients.matchAll()) client.postMessage(state());
  };

  const hear = (now: boolean) => {
    if (now === reached) return;
    reached = now;
    void tellPages();
  };

  self.addEventListener('activate', (event) => {
    event.waitUntil(
      (async () => {
        // Pages of the last edition may still be open, and need what they have kept; older ones make room.
        const others = (await cachesOf(family)).filter((name) => name !== edition);
        for (const name of others.slice(0, -1)) await caches.delete(name);
        await self.clients.claim();
        await tellPages();
      })(),
    );
  });

  self.addEventListener('message', ({ source }) => {
    source?.postMessage(state());
  });

  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
    if (request.mode === 'navigate') event.respondWith(page(request, pathname));
    else if (NAMED_BY_CONTENT.test(pathname.slice(base.length)) && !/^(?:reload|no-store)$/.test(request.cache)) {
      event.respondWith(kept(request, request.referrer).then((response) => response ?? fetch(request)));
    } else event.respondWith(file(request));
  });

  const page = async (request: Request, pathname: string): Promise<Response> => {
    const asked = fetch(request).catch(() => undefined);
    const own = (await kept(pathname)) ?? (await kept(`${pathname}/`));
    const response = await (own ? Promise.race([asked, patience()]) : asked);
    if (response && (!own || response.status < 500)) {
      hear(true);
      return response;
    }
    hear(false);
    return own ?? notHere(await keptPages(), texts[pathname.startsWith(`${base}en/`) ? 'en' : 'zh']);
  };

  const file = async (request: Request): Promise<Response> => {
    try {
      const response = await fetch(request);
      hear(true);
      return response;
    } catch (error) {
      const own = await kept(request, request.referrer);
      if (!own) throw error;
      hear(false);
      return own;
    }
  };

  /** The newest that is kept. @param of who asks: a file belongs to the edition of the page or script it is for */
  const kept = async (request: Request | string, of?: string): Promise<Response | undefined> => {
    const editions = await Promise.all((await cachesOf(family)).reverse().map((name) => caches.open(name)));
    let found: Response | undefined;
    for (const cache of editions) {
      const response = await cache.match(request);
      if (response && (!of || (await cache.match(of, { ignoreSearch: true })))) return response;
      found ??= response;
    }
    return found;
  };

  const keptPages = async (): Promise<Response[]> => {
    const paths = new Map<string, Response>();
    for (const name of await cachesOf(family)) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        if (url.endsWith('/')) paths.set(url, (await cache.match(url))!);
      }
    }
    return [...paths.values()];
  };
}

/** The course's caches, oldest first. */
async function cachesOf(family: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(family));
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, undefined);
  });
}
