import { headingInView } from './heading-in-view.ts';

/** Marks the heading being read in the list at the right. */
export function markCurrentHeading(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-toc] a')];
  if (links.length === 0) return;
  let waiting = false;
  const mark = () => {
    waiting = false;
    const current = headingInView('main > h2[id]');
    for (const link of links) {
      if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  addEventListener(
    'scroll',
    () => {
      // At most once a frame.
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    },
    { passive: true },
  );
  mark();
}
