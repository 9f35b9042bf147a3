import type { Json } from './browser.ts';

/** Keys that are no characters, as WebDriver writes them. */
export const KEYS = { control: '\uE009', enter: '\uE007', release: '\uE000' } as const;

/** A key source of WebDriver and of BiDi: each character is pressed and let go, Control is held until `release`. */
export function keyActions(keys: string): Json {
  let held = '';
  const actions = Array.from(keys).flatMap((value): { readonly type: string; readonly value: string }[] => {
    if (value === KEYS.control) {
      held = value;
      return [{ type: 'keyDown', value }];
    }
    if (value !== KEYS.release)
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    const up = { type: 'keyUp', value: held };
    held = '';
    return [up];
  });
  return { type: 'key', id: 'keyboard', actions };
}
