import { parseHTML } from 'linkedom';
import { brotliBytes } from './brotli-bytes.ts';
import { withImports, type BuiltModules } from './built-modules.ts';
import { pathBelowBase, resolveAddress, type BuiltSite } from './built-site.ts';
import type { Size } from './size.ts';

/** What of a page is fetched before anybody touches it. */
export interface PageWeight {
  readonly page: string;
  /** HTML, style sheets and scripts after brotli; inline scripts are part of the HTML. */
  readonly all: Size;
  readonly scripts: Size;
  /** The HTML as the browser parses it. */
  readonly html: Size;
}

type PageKind = 'home' | 'lesson' | 'text';

/** Bytes after brotli. Charts, engines and the worker come later and have limits of their own. */
const LIMITS: Readonly<Record<PageKind, { readonly all: number; readonly scripts: number }>> = {
  home: { all: 52_000, scripts: 28_000 },
  lesson: { all: 75_000, scripts: 42_000 },
  text: { all: 45_000, scripts: 2_000 },
};
/** An island is handed the strings it uses, not a whole catalogue: they stand in the HTML and are parsed before all else. */
const HTML_LIMIT = 110_000;

/** Pages without a widget; every other page below a language is a lesson or weighs like one. */
const TEXTS = /^([^/]+|(zh|en)\/(glossary|about)\/index)\.html$/;

/** Where a page names the scripts it starts with; an island's come when it is seen or the page is idle. */
const SCRIPTS: readonly (readonly [selector: string, attribute: string])[] = [
  ['script[src]', 'src'],
  ['link[rel~=modulepreload]', 'href'],
  ['astro-island[component-url]', 'component-url'],
  ['astro-island[renderer-url]', 'renderer-url'],
  ['astro-island[before-hydration-url]', 'before-hydration-url'],
];
const STYLES = [['link[rel~=stylesheet]', 'href']] as const;

/** Weighs every page of a site, in the order of their paths. */
export function weighPages(site: BuiltSite, modules: BuiltModules): PageWeight[] {
  const known = new Map<string, number>();
  const weigh = (path: string): number => {
    const weight = known.get(path) ?? brotliBytes(textOf(site, path));
    known.set(path, weight);
    return weight;
  };
  const pages = Object.keys(site.texts).filter((path) => path.endsWith('.html'));
  return pages.sort().map((page) => {
    const { document } = parseHTML(site.texts[page]!);
    const named = (places: typeof SCRIPTS) =>
      places.flatMap(([selector, attribute]) =>
        [...document.querySelectorAll(selector)].flatMap(
          (element) => pathBelowBase(site, resolveAddress(site, element.getAttribute(attribute)!, page)) ?? [],
        ),
      );
    const scripts = sum([...withImports(named(SCRIPTS), modules)].map(weigh));
    const styles = sum([...new Set(named(STYLES))].map(weigh));
    const limits = LIMITS[kindOf(page)];
    return {
      page,
      all: { bytes: weigh(page) + styles + scripts, limit: limits.all },
      scripts: { bytes: scripts, limit: limits.scripts },
      html: { bytes: Buffer.byteLength(site.texts[page]!), limit: HTML_LIMIT },
    };
  });
}

function kindOf(page: string): PageKind {
  if (/^(zh|en)\/index\.html$/.test(page)) return 'home';
  return TEXTS.test(page) ? 'text' : 'lesson';
}

function textOf({ texts }: BuiltSite, path: string): string {
  const text = texts[path];
  if (text === undefined) throw new Error(`dist/${path}: expected a file that a page fetches, got none`);
  return text;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
