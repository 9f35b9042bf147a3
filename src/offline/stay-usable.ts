import { sitePath } from '../lib/site-path.ts';
import { trustedAddress } from '../lib/trusted.ts';
import { keepPage } from './keep-used.ts';
import { watchNetwork } from './watch-network.ts';

/** Keeps the page on the device, where the browser can, and says what works while there is no network. */
export function stayUsable(): void {
  const edition = document.documentElement.dataset['edition'] ?? '';
  watchNetwork(edition);
  if (edition === '' || !('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  void keep(edition).catch(() => {
    // Storage or service workers are denied: the page works as it did without them.
  });
}

async function keep(edition: string): Promise<void> {
  await navigator.serviceWorker.register(trustedAddress(sitePath('service-worker.js')), { scope: sitePath('') });
  await navigator.serviceWorker.ready;
  await keepPage(edition);
}
