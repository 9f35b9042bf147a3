import { describe, expect, it } from 'vitest';
import { brotliBytes } from './brotli-bytes.ts';
import { readModules } from './built-modules.ts';
import { fakeSite } from './fake-site.ts';
import { weighPages } from './page-weight.ts';

const FILES = {
  '_astro/page.css': 'a{color:red}',
  '_astro/start.js': 'import"./shared.js"',
  '_astro/Lab.js': 'import{x}from"./shared.js";import("./charts.js");x()',
  '_astro/shared.js': 'export const x=()=>1',
  '_astro/client.js': 'export{y}from"./preact.js"',
  '_astro/preact.js': 'export const y=2',
  '_astro/charts.js': 'console.log("only when it is asked for")',
  '_astro/ahead.js': 'console.log("ahead")',
};
const ISLAND = '<astro-island component-url="/_astro/Lab.js" renderer-url="/_astro/client.js"></astro-island>';
const size = (...names: (keyof typeof FILES)[]) => names.reduce((sum, name) => sum + brotliBytes(FILES[name]), 0);

function weigh(pages: Readonly<Record<string, string>>, base = '') {
  const site = fakeSite({ ...FILES, ...pages }, { base });
  return weighPages(site, readModules(site));
}

describe('weighPages', () => {
  it('counts a page with its style sheets and all that its scripts and islands import, each once', () => {
    const page = `<link rel="stylesheet" href="/_astro/page.css"><link rel="stylesheet" href="/_astro/page.css">
      <link rel="modulepreload" href="/_astro/ahead.js"><script type="module" src="../../_astro/start.js"></script>
      <script>inline()</script>${ISLAND}${ISLAND}`;
    const scripts = size(
      '_astro/start.js',
      '_astro/Lab.js',
      '_astro/shared.js',
      '_astro/client.js',
      '_astro/preact.js',
      '_astro/ahead.js',
    );
    expect(weigh({ 'zh/linear/index.html': page })).toEqual([
      {
        page: 'zh/linear/index.html',
        all: { bytes: brotliBytes(page) + size('_astro/page.css') + scripts, limit: 75_000 },
        scripts: { bytes: scripts, limit: 42_000 },
        html: { bytes: page.length, limit: 110_000 },
      },
    ]);
  });

  it('does not count what is only asked for later', () => {
    const [page] = weigh({ 'zh/linear/index.html': ISLAND });
    expect(page!.scripts.bytes).toBe(size('_astro/Lab.js', '_astro/shared.js', '_astro/client.js', '_astro/preact.js'));
  });

  it.each([
    ['zh/index.html', 52_000, 28_000],
    ['en/network/index.html', 75_000, 42_000],
    ['en/engines/index.html', 75_000, 42_000],
    ['en/glossary/index.html', 45_000, 2000],
    ['zh/about/index.html', 45_000, 2000],
    ['index.html', 45_000, 2000],
    ['404.html', 45_000, 2000],
  ])('holds %s to its kind', (page, all, scripts) => {
    const [weight] = weigh({ [page]: '<p>笔画</p>' });
    expect([weight!.all.limit, weight!.scripts.limit]).toEqual([all, scripts]);
    // Bytes, not characters: 7 of ASCII, 2 × 3 of Chinese.
    expect(weight!.html.bytes).toBe(13);
  });

  it('knows the base path, and names a file that is missing', () => {
    const at = (path: string) => ({ 'zh/index.html': `<script src="${path}"></script>` });
    expect(weigh(at('/strokes/_astro/preact.js'), '/strokes')[0]!.scripts.bytes).toBe(size('_astro/preact.js'));
    expect(() => weigh(at('/_astro/gone.js'))).toThrow(
      'dist/_astro/gone.js: expected a file that a page fetches, got none',
    );
  });
});
