import { closeMenu } from './close-menu.ts';
import { trackDoneLessons } from './done-lessons.ts';
import { keepPlaceOnSwitch } from './keep-place.ts';
import { markCurrentHeading } from './mark-current-heading.ts';
import { toggleTheme } from './toggle-theme.ts';

// Everything the frame does with a script; each part works without the others, and the page without all of them.
toggleTheme();
closeMenu();
trackDoneLessons();
markCurrentHeading();
keepPlaceOnSwitch();

/** A page that is busy for longer, training for instance, is kept all the same. */
const PATIENCE_MS = 2000;

addEventListener('load', () => {
  const work = () => void keepForLater();
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: PATIENCE_MS });
  else setTimeout(work);
});

async function keepForLater(): Promise<void> {
  try {
    const { stayUsable } = await import('../offline/stay-usable.ts');
    stayUsable();
  } catch {
    // It could not be fetched; the page works as it did without it.
  }
}
