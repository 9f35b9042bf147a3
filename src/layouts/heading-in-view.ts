/** Places that have the same id in both languages. */
const PLACES = 'main > :is(h2, h3)[id], main dt[id], main .lab[id], .contents h2[id]';
/** A heading counts as reached a little before it touches the top, as the scroll padding puts it there. */
const REACHED_PX = 120;

/** The last heading at or above the top of the window, or undefined at the beginning of the page. */
export function headingInView(among: string = PLACES): HTMLElement | undefined {
  const reached = [...document.querySelectorAll<HTMLElement>(among)].filter(
    (heading) => heading.getBoundingClientRect().top <= REACHED_PX,
  );
  // Not `at`: the frame of a page also works where islands do not.
  return reached[reached.length - 1];
}
