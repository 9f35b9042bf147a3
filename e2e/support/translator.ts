import type { Page } from '@playwright/test';

/** What a translated text begins with. */
export const TRANSLATED = '§';

/**
 * A page translator at work, as those of Chrome and Edge do it: it takes each text out of the page, puts elements with a copy
 * in its place, and does the same to whatever comes later. It heeds `translate="no"`.
 */
export async function translatePages(page: Page): Promise<void> {
  await page.addInitScript((mark) => {
    const font = () => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    const mayTake = (text: Text) =>
      text.data.trim() !== '' &&
      !text.data.startsWith(mark) &&
      !text.parentElement?.closest('[translate="no"], script, style, noscript, svg');
    const take = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = root instanceof Text ? [root] : [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
      for (const text of found.filter(mayTake)) {
        const [outer, inner] = [font(), font()];
        inner.textContent = mark + text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    addEventListener('DOMContentLoaded', () => {
      take(document.body);
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) if (node.isConnected) take(node);
      }).observe(document.body, { childList: true, subtree: true });
    });
  }, TRANSLATED);
}
