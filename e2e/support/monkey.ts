import type { Page } from '@playwright/test';
import fc from 'fast-check';

/** One thing that somebody does without a thought. */
export type Move =
  | { readonly type: 'nothing' }
  /** The nth control of the page, counted round and round. */
  | { readonly type: 'press'; readonly nth: number }
  | { readonly type: 'write'; readonly nth: number; readonly text: string }
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'scroll'; readonly share: number }
  | { readonly type: 'hide'; readonly hidden: boolean }
  | { readonly type: 'resize'; readonly width: number }
  | { readonly type: 'reload' }
  | { readonly type: 'switch' };

const nth = fc.nat(499);
const TEXTS = ['', '0', '7', '20', '50', '100', '-1', '0.05', '1e99', '１０', '3,5', '16, 8', 'NaN', '<b>', '笔'];
const KEYS = ['Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'];

/** Shrinks to nothing, so that of many moves those are left that it takes. */
const move: fc.Arbitrary<Move> = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: fc.constant({ type: 'nothing' } as const) },
  { weight: 60, arbitrary: fc.record({ type: fc.constant('press' as const), nth }) },
  { weight: 20, arbitrary: fc.record({ type: fc.constant('write' as const), nth, text: fc.constantFrom(...TEXTS) }) },
  { weight: 25, arbitrary: fc.record({ type: fc.constant('key' as const), key: fc.constantFrom(...KEYS) }) },
  {
    weight: 10,
    arbitrary: fc.record({ type: fc.constant('scroll' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('hide' as const), hidden: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('resize' as const), width: fc.constantFrom(360, 1280) }) },
  { weight: 1, arbitrary: fc.constant({ type: 'reload' } as const) },
  { weight: 1, arbitrary: fc.constant({ type: 'switch' } as const) },
);

export function moves(count: number): fc.Arbitrary<readonly Move[]> {
  return fc.array(move, { minLength: count, maxLength: count, size: 'max' });
}

export async function make(page: Page, move: Move): Promise<void> {
  switch (move.type) {
    case 'nothing':
      return;
    case 'key':
      await page.keyboard.press(move.key);
      return;
    case 'resize':
      await page.setViewportSize({ width: move.width, height: 900 });
      return;
    case 'reload':
      await page.reload({ waitUntil: 'domcontentloaded' });
      return;
    case 'switch': {
      const address = await page
        .locator('a[data-language-switch]')
        .first()
        .evaluate((link: HTMLAnchorElement) => link.href);
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      return;
    }
    default:
      try {
        await page.evaluate(makeInPage, move);
      } catch (error) {
        // Some controls lead to the page anew.
        if (!/context was destroyed|navigation/i.test(String(error))) throw error;
        await page.waitForLoadState('domcontentloaded');
      }
  }
}

type MoveInPage = Extract<Move, { readonly type: 'press' | 'write' | 'scroll' | 'hide' }>;

async function makeInPage(move: MoveInPage): Promise<void> {
  const seen = <E extends HTMLElement>(selector: string) =>
    [...document.querySelectorAll<E>(selector)].filter((element) => element.checkVisibility());
  switch (move.type) {
    case 'press': {
      const controls = seen(
        'button, summary, input:not([type="text"]), select, [role="button"], [role="gridcell"], a[href^="#"]',
      );
      controls[move.nth % controls.length]?.click();
      break;
    }
    case 'write': {
      const fields = seen<HTMLInputElement>('input[type="text"], textarea');
      const field = fields[move.nth % fields.length];
      if (!field) break;
      field.focus();
      field.value = move.text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      break;
    }
    case 'scroll':
      scrollTo({ top: move.share * document.documentElement.scrollHeight, behavior: 'instant' });
      break;
    case 'hide':
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => move.hidden });
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (move.hidden ? 'hidden' : 'visible'),
      });
      document.dispatchEvent(new Event('visibilitychange'));
  }
  // One move a frame: what it has led to is drawn before the next.
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}
