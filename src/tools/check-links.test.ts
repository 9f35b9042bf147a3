import { describe, expect, it } from 'vitest';
import { checkLinks } from './check-links.ts';
import { fakeSite } from './fake-site.ts';
import { printFinding } from './finding.ts';

const TARGET = '<h1>A</h1><h2 id="train">B</h2>';

function faults(html: string, base = '', others: Readonly<Record<string, string>> = {}): string[] {
  const texts = { 'zh/linear/index.html': TARGET, 'zh/index.html': html, ...others };
  const site = fakeSite(texts, { base, sizes: { '_astro/page.js': 1, '_astro/page.css': 1 } });
  return checkLinks(site).map(printFinding);
}

describe('checkLinks', () => {
  it('is content with links that lead somewhere', () => {
    expect(
      faults(
        `<link rel="canonical" href="https://strokes.example/zh/"><script src="/_astro/page.js"></script>
         <a href="/zh/linear/#train"></a><a href="linear/?seed=7"></a><a href="#"></a><a href="https://example.com/x"></a>
         <img src="data:image/png;base64,AA=="><i style="mask:url(&quot;data:image/png;base64,AA==&quot;)"></i>`,
      ),
    ).toEqual([]);
  });

  it('finds a link to a page that is not there', () => {
    expect(faults('<a href="/zh/liner/"></a>')).toEqual([
      'dist/zh/index.html:1: a href, expected a page or file that exists, got /zh/liner/',
    ]);
  });

  it('finds a fragment that is not there', () => {
    expect(faults('<a href="/zh/linear/#run"></a>')).toEqual([
      'dist/zh/index.html:1: a href, expected an element with the id run on zh/linear/index.html, got /zh/linear/#run',
    ]);
  });

  it('finds another language that is only claimed', () => {
    expect(faults('<link rel="alternate" hreflang="en" href="https://strokes.example/en/">')).toEqual([
      'dist/zh/index.html:1: link href, expected a page or file that exists, got /en/',
    ]);
  });

  it('finds what is fetched from another origin', () => {
    const css = { '_astro/page.css': '@font-face { src: url("//fonts.example/a.woff2") }' };
    expect(faults('<script src="https://cdn.example/x.js"></script>', '', css)).toEqual([
      'dist/zh/index.html:1: script src, expected an address of this site, got https://cdn.example/x.js',
      'dist/_astro/page.css:1: url(), expected an address of this site, got //fonts.example/a.woff2',
    ]);
  });

  it('wants every address below the base path', () => {
    expect(faults('<a href="/strokes/zh/linear/"></a>', '/strokes')).toEqual([]);
    expect(faults('<a href="/zh/linear/"></a>', '/strokes')).toEqual([
      'dist/zh/index.html:1: a href, expected an address below /strokes/, got /zh/linear/',
    ]);
  });
});
