import type { Locator, Page } from '@playwright/test';
import { words, type Language } from './words.ts';

type Saying = 'train' | 'noData' | 'read' | 'open' | 'newer' | 'partMissing';

/** What the line at the page's lower edge says. */
export function line(page: Page, language: Language, saying: Saying): Locator {
  return page.getByRole('status').filter({ hasText: words(language, 'site')(`network.${saying}`) });
}
