import { headingInView } from './heading-in-view.ts';

/** What is as wide as the page, and would slide over the list. */
const BESIDE = '.lesson > .wide, .lesson > astro-island > .wide, .pager';
/** The list is gone before a figure touches it. */
const CLEARANCE_PX = 24;

/** Marks the heading being read in the list at the right, which steps aside as long as a figure takes its place. */
export function markCurrentHeading(): void {
  const list = document.querySelector<HTMLElement>('[data-toc]');
  if (!list) return;
  const links = [...list.querySelectorAll('a')];
  let waiting = false;
  const mark = () => {
    waiting = false;
    const current = headingInView('main > h2[id]');
    for (const link of links) {
      if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const place = list.firstElementChild?.getBoundingClientRect();
    const taken = [...document.querySelectorAll(BESIDE)].some((figure) => {
      const { top, bottom } = figure.getBoundingClientRect();
      return place && top < place.bottom + CLEARANCE_PX && bottom > place.top - CLEARANCE_PX;
    });
    list.toggleAttribute('data-aside', taken);
  };
  const markSoon = () => {
    // At most once a frame.
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  addEventListener('scroll', markSoon, { passive: true });
  // What opens or comes later moves the figures without a scroll.
  new ResizeObserver(markSoon).observe(document.body);
}
