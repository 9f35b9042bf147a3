import { headingInView } from './heading-in-view.ts';

/** The language switch leads to the same place with the same settings: query string and nearest heading or figure go along. */
export function keepPlaceOnSwitch(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]')) {
    const update = () => {
      const place = headingInView();
      link.search = location.search;
      link.hash = place ? `#${place.id}` : '';
    };
    // Before the click as well, so that opening in a new tab keeps the place too.
    for (const event of ['pointerdown', 'focus', 'click'] as const) link.addEventListener(event, update);
  }
}
