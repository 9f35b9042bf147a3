// Stands in each page as it is, so that it runs where modules do not: says so where an island cannot come to life.
(() => {
  const DEAD = 'astro-island, [data-cell]';
  const RELOADED = 'strokes:reloaded';
  const STATES = ['loading', 'preparing', 'running', 'paused'].map((state) => `[data-state="${state}"]`);
  /** What a reload would cut, or lose: code that the device does not keep. */
  const BUSY = [...STATES, '[data-unsaved]'].join();

  /** What the oldest supported browsers have, and older ones lack. */
  const able = () =>
    [].at && [].findLast && Object.hasOwn && self.structuredClone && customElements.get('astro-island');

  const reasonOf = (error) => {
    if (location.protocol === 'file:') return 'file';
    if (self.origin === 'null') return 'framed';
    if (!navigator.onLine) return 'offline';
    return /import|module/i.test(error) ? 'missing' : 'broken';
  };

  /** A page of the last deploy asks for pieces that are gone: the new one does not. Once, and never under a run. */
  const reload = () => {
    try {
      if (sessionStorage.getItem(RELOADED) === location.pathname || document.querySelector(BUSY)) return false;
      sessionStorage.setItem(RELOADED, location.pathname);
    } catch {
      return false;
    }
    location.reload();
    return true;
  };

  const tell = (island, reason) => {
    if (island.previousElementSibling?.matches('.cannot-run')) return;
    const text = document.querySelector('#cannot-run').content.querySelector(`[data-why="${reason}"]`);
    island.before(text.cloneNode(true));
  };

  document.addEventListener('astro:hydration-error', (event) => {
    const reason = reasonOf(String(event.detail.error));
    event.preventDefault();
    if (reason === 'missing' && reload()) return;
    tell(event.target, reason);
  });
  document.addEventListener('DOMContentLoaded', () => {
    if (able()) return;
    for (const island of document.querySelectorAll(DEAD)) tell(island, 'old');
  });
})();
