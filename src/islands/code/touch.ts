/**
 * Waits for the first touch of a cell: until then it is text, and nothing of what edits and runs code is fetched. A cell
 * with a draft of the reader's comes to life when it is seen.
 */
import type { CodeExerciseId } from '../../exercises/code-exercises.ts';
import type { Language } from '../../i18n/languages.ts';

const TOUCHES = ['pointerenter', 'pointerdown', 'focusin', 'click'] as const;

/** What answers a press: buttons, and the lines of the code, which put the caret there. */
const ANSWERS = 'button, .editor-idle span';

export function watchCells(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-code-cell]')) watch(place);
}

function watch(place: HTMLElement): void {
  let pressed: HTMLElement | null = null;
  let coming = false;
  const come = (event?: Event) => {
    // A press before there is anything to answer it is answered as soon as there is.
    if (event?.type === 'click') pressed = (event.target as Element).closest<HTMLElement>(ANSWERS) ?? pressed;
    if (coming) return;
    coming = true;
    const { codeCell, language } = place.dataset;
    import('./mount.tsx')
      .then(({ mountCell }) => mountCell(place, codeCell as CodeExerciseId, language as Language))
      .then(
        () => {
          for (const type of TOUCHES) place.removeEventListener(type, come);
          pressed?.click();
        },
        () => {
          // It was not to be had; the next touch asks again.
          coming = false;
        },
      );
  };
  for (const type of TOUCHES) place.addEventListener(type, come);
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    come();
  });
  if (hasDraft(place.dataset['codeCell'])) seen.observe(place);
}

function hasDraft(id: string | undefined): boolean {
  try {
    return localStorage.getItem(`strokes:cell:${id}`) !== null;
  } catch {
    return false;
  }
}
