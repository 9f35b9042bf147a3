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
