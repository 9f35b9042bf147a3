const KEY = 'strokes:images';

/** Whether the images were loaded on this device before: the browser most likely still has them. */
export function imagesWereHere(storage: () => Storage): boolean {
  try {
    return storage().getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Where nothing can be stored they are asked for each time. */
export function rememberImages(storage: () => Storage): void {
  try {
    storage().setItem(KEY, '1');
  } catch {
    // Nothing is lost by it.
  }
}
