import { THEME_KEY } from './first-paint.ts';
import { writeStored } from './stored.ts';

/** The theme button: pressed while the page is dark; a choice is kept and outlives the system's setting. */
export function toggleTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
  if (!button) return;
  const root = document.documentElement;
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset['theme'] ?? (systemDark.matches ? 'dark' : 'light')) === 'dark';
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    root.dataset['theme'] = isDark() ? 'light' : 'dark';
    writeStored(THEME_KEY, root.dataset['theme']);
    show();
  });
  systemDark.addEventListener('change', show);
  show();
}
