import { parseManifest } from '../datasets/manifest.ts';
import { sitePath } from '../lib/site-path.ts';
import { parseFromServiceWorker } from './service-worker-message.ts';

/** How often a page that lost the network asks whether it is back; in milliseconds. */
const PROBE_MS = 15_000;

/** How long a page stays open before it asks for a newer edition when it is looked at again; in milliseconds. */
const NEW_AFTER_MS = 3_600_000;

type Saying = 'train' | 'noData' | 'read' | 'open' | 'newer' | 'partMissing';

/**
 * Says that the network is gone, and what works without it; that there is a newer edition of the course; and that a part of
 * the page did not come. The line lies over the page's lower edge, so that nothing moves.
 *
 * @param edition of this page; empty where nothing is kept
 */
export function watchNetwork(edition: string): void {
  const line = document.querySelector<HTMLElement>('#network')!;
  const { content } = document.querySelector<HTMLTemplateElement>('#network-says')!;
  let probe: ReturnType<typeof setTimeout> | undefined;
  /** What is offered while the network is there. */
  let offer: 'newer' | 'partMissing' | undefined;
  let later = false;
  /** Counts what was learnt of the network: what was asked before that and is answered later says nothing any more. */
  let turn = 0;

  const say = (saying?: Saying) => {
    if (line.firstElementChild?.getAttribute('data-say') === saying) return;
    line.replaceChildren();
    if (saying) line.append(content.querySelector(`[data-say="${saying}"]`)!.cloneNode(true));
  };

  const lost = () => {
    clearTimeout(probe);
    probe = setTimeout(() => void ask(), PROBE_MS);
    turn += 1;
    const mine = turn;
    void whatWorks(edition).then((saying) => {
      if (mine === turn) say(saying);
    });
  };

  const back = () => {
    clearTimeout(probe);
    probe = undefined;
    turn += 1;
    say(later ? undefined : offer);
  };

  /** Asks the host itself: browsers call a line without internet `online`. No service worker answers this. */
  const ask = async () => {
    if (!navigator.onLine) {
      lost();
      return;
    }
    const mine = turn;
    const reached = await fetch(sitePath('favicon.svg'), { method: 'HEAD', cache: 'no-store' }).then(
      () => true,
      () => false,
    );
    if (mine !== turn) return;
    if (reached) back();
    else lost();
  };

  addEventListener('offline', lost);
  addEventListener('online', () => void ask());
  if (!navigator.onLine) lost();

  // A part of the page that is fetched when it is first wanted did not come.
  addEventListener('vite:preloadError', () => {
    offer ??= 'partMissing';
    later = false;
    void ask();
  });

  line.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('[data-do="reload"]')) location.reload();
    if (!(target as Element).closest('[data-do="later"]')) return;
    later = true;
    say();
  });

  if (edition === '' || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }) => {
    const told = parseFromServiceWorker(data);
    if (!told) return;
    if (told.edition !== edition) offer = 'newer';
    // A service worker older than the page spoke first.
    else if (offer === 'newer') offer = undefined;
    if (!told.reached) lost();
    else if (probe === undefined) back();
    // What the service worker reached may have been the browser's own cache.
    else void ask();
  });
  serviceWorker.startMessages();
  serviceWorker.controller?.postMessage('how are things');

  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - asked < NEW_AFTER_MS) return;
    asked = Date.now();
    void askForNewer();
  });
}

async function askForNewer(): Promise<void> {
  try {
    await (await navigator.serviceWorker.getRegistration())?.update();
  } catch {
    // Not reached; asked again another time.
  }
}

/** What of this page works without network. */
async function whatWorks(edition: string): Promise<Saying> {
  try {
    // Without a page that is kept, whatever else is kept does not help once this one is closed.
    if (edition === '' || !(await caches.match(location.pathname))) return 'open';
    if (!document.querySelector('astro-island')) return 'read';
    const manifest = await caches.match(sitePath('data/manifest.json'));
    if (!manifest) return 'noData';
    for (const { file } of parseManifest(await manifest.json()).sample.shards) {
      if (!(await caches.match(sitePath(`data/${file}`)))) return 'noData';
    }
    return 'train';
  } catch {
    return 'open';
  }
}
