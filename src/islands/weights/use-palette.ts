import { useEffect, useState } from 'preact/hooks';
import type { WeightPalette } from '../../charts/weight-pixels.ts';
import { parseColour } from './parse-colour.ts';

/** The scale's tokens as the page has them now. A colour is only computed where it is used, so a probe uses each. */
function readPalette(): WeightPalette {
  const probe = document.createElement('span');
  // Forced colours would give every token the text's.
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    return parseColour(getComputedStyle(probe).color);
  };
  const palette = {
    negative: colour('--scale-neg'),
    zero: colour('--scale-zero'),
    positive: colour('--scale-pos'),
  };
  probe.remove();
  return palette;
}

/** Colours for weights painted on a canvas, which no stylesheet reaches; new ones when the theme changes. Null on the server. */
export function usePalette(): WeightPalette | null {
  const [palette, setPalette] = useState<WeightPalette | null>(null);
  useEffect(() => {
    const read = () => {
      setPalette(readPalette());
    };
    read();
    const chosen = new MutationObserver(read);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map((query) =>
      matchMedia(query),
    );
    for (const query of queries) query.addEventListener('change', read);
    return () => {
      chosen.disconnect();
      for (const query of queries) query.removeEventListener('change', read);
    };
  }, []);
  return palette;
}
