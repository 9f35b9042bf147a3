import type { Locator } from '@playwright/test';

/** What the browser makes of the pictures in a part of the page. */
export interface Picture {
  /** What a reader who does not see it is told. */
  readonly name: string;
  /** Pixels of the file as it was decoded; 0 when it is missing or broken. */
  readonly width: number;
  /** Room it takes on the page. */
  readonly room: number;
}

/**
 * Decodes each picture drawn as a mask once more: a mask that cannot be read leaves an empty square and no error.
 *
 * @param scope the part of the page; each element with a mask in it counts
 */
export function pictures(scope: Locator): Promise<Picture[]> {
  return scope.evaluate((root) =>
    Promise.all(
      [...root.querySelectorAll<HTMLElement>('[role="img"]')]
        .filter((element) => getComputedStyle(element).maskImage !== 'none')
        .map(async (element) => {
          const image = new Image();
          image.src = /url\("(.*?)"\)/.exec(getComputedStyle(element).maskImage)?.[1] ?? '';
          await image.decode().catch(() => undefined);
          return {
            name: element.ariaLabel ?? '',
            width: image.naturalWidth,
            room: element.getBoundingClientRect().width,
          };
        }),
    ),
  );
}
