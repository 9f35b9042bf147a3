import { headingInView } from './heading-in-view.ts';

/** The list is gone before a figure touches it. */
const CLEARANCE_PX = 24;

/** Marks the heading being read in the list at the right, which steps aside while something wide takes its place. */
export function markCurrentHeading(): void {
  const list = document.querySelector('.toc-in');
  if (!list) return;
  const mark = () => {
    const current = headingInView('main > h2[id]');
    for (const link of list.querySelectorAll('a')) {
      if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const place = list.getBoundingClientRect();
    const taken = [...document.querySelectorAll('.wide, .pager')].some((wide) => {
      const { top, bottom } = wide.getBoundingClientRect();
      return top < place.bottom + CLEARANCE_PX && bottom > place.top - CLEARANCE_PX;
    });
    list.setAttribute('data-aside', String(taken));
  };
  // Browsers tell of a scroll once a frame.
  addEventListener('scroll', mark);
  // What opens or comes later moves the figures without a scroll; it also calls once at the beginning.
  new ResizeObserver(mark).observe(document.body);
}
