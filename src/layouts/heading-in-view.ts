/** Headings, figures and parts of a lab: their ids are the same in both languages. */
const PLACES = 'main :is(h2, h3, dt, figure, section)[id]';
/** A heading counts as reached a little before it touches the top, as the scroll padding puts it there. */
const REACHED_PX = 120;

/** The last place at or above the top of the window, or undefined at the beginning of the page. */
export function headingInView(among: string = PLACES): HTMLElement | undefined {
  const reached = [...document.querySelectorAll<HTMLElement>(among)].filter(
    // What is hidden has no place.
    (heading) => heading.getClientRects().length > 0 && heading.getBoundingClientRect().top <= REACHED_PX,
  );
  // Not `at`: the frame of a page also works where islands do not.
  return reached[reached.length - 1];
}
