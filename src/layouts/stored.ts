/**
 * A value in this browser's storage. Storage may be denied (private windows, policies): reading then gives null and
 * writing does nothing, and the page works without memory.
 */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing to do: the value lives as long as the page.
  }
}
