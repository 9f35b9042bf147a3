import { parseHTML } from 'linkedom';
import { isOwn, pathBelowBase, resolveAddress, type BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';

interface Reference {
  readonly page: string;
  readonly from: string;
  readonly address: string;
}

/** Where a page names what the browser fetches by itself. */
const FETCHED: readonly (readonly [selector: string, attribute: string])[] = [
  ['script[src]', 'src'],
  ['img[src]', 'src'],
  ['iframe[src]', 'src'],
  ['source[src]', 'src'],
  ['link[rel~=stylesheet]', 'href'],
  ['link[rel~=icon]', 'href'],
  ['link[rel~=manifest]', 'href'],
  ['link[rel~=preload]', 'href'],
  ['link[rel~=modulepreload]', 'href'],
  ['link[rel~=sitemap]', 'href'],
  ['link[rel~=preconnect]', 'href'],
  ['astro-island[component-url]', 'component-url'],
  ['astro-island[renderer-url]', 'renderer-url'],
];
/** The site's own address as others see it, so it names an origin. */
const OWN_ADDRESS = 'link[rel=canonical], link[rel=alternate]';
const CSS_URL = /url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g;

/** Internal links and fragments lead somewhere, and nothing is fetched from another origin. */
export function checkLinks(site: BuiltSite): Finding[] {
  const pages = Object.keys(site.texts).filter((path) => path.endsWith('.html'));
  const documents = new Map(pages.map((path) => [path, parseHTML(site.texts[path]!).document]));
  const ids = new Map([...documents].map(([path, document]) => [path, idsOf(document)]));
  const links = [...documents].flatMap(([page, document]) => [
    ...referencesOf(page, document, 'a[href]', 'href'),
    // Only whether the page exists: the origin is the deployed one.
    ...referencesOf(page, document, OWN_ADDRESS, 'href').map((reference) => ({
      ...reference,
      address: reference.address.replace(/^https?:\/\/[^/]+/, ''),
    })),
  ]);
  const fetched = [
    ...[...documents].flatMap(([page, document]) =>
      FETCHED.flatMap(([selector, attribute]) => referencesOf(page, document, selector, attribute)),
    ),
    ...Object.entries(site.texts).flatMap(([path, text]) =>
      /\.(css|html)$/.test(path) ? cssReferences(path, text) : [],
    ),
  ];
  return [
    ...links.flatMap((reference) => checkTarget(site, ids, reference)),
    ...fetched.flatMap((reference) => checkOrigin(site, reference) ?? checkTarget(site, ids, reference)),
  ];
}

function checkOrigin(site: BuiltSite, { page, from, address }: Reference): Finding[] | null {
  const url = resolveAddress(site, address, page);
  if (url.protocol === 'data:' || url.protocol === 'blob:' || isOwn(url)) return null;
  return [finding(page, from, 'an address of this site', address)];
}

function checkTarget(site: BuiltSite, ids: ReadonlyMap<string, ReadonlySet<string>>, reference: Reference): Finding[] {
  const { page, from, address } = reference;
  const url = resolveAddress(site, address, page);
  if (!isOwn(url)) return [];
  const path = pathBelowBase(site, url);
  if (path === undefined) return [finding(page, from, `an address below ${site.base}/`, address)];
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.sizes.has(target)) return [finding(page, from, 'a page or file that exists', address)];
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '' || fragment === 'top' || ids.get(target)?.has(fragment) !== false) return [];
  return [finding(page, from, `an element with the id ${fragment} on ${target}`, address)];
}

function referencesOf(page: string, document: Document, selector: string, attribute: string): Reference[] {
  return [...document.querySelectorAll(selector)].map((element) => ({
    page,
    from: `${element.localName} ${attribute}`,
    address: element.getAttribute(attribute) ?? '',
  }));
}

function cssReferences(page: string, text: string): Reference[] {
  return (
    [...text.matchAll(CSS_URL)]
      .map((match) => match[1] ?? match[2]!)
      // `url(#gradient)` stays within the drawing; markup escapes quotes in style attributes.
      .map((address) => address.replaceAll('&quot;', '').replaceAll('&#34;', ''))
      .filter((address) => !address.startsWith('#') && !address.startsWith('data:'))
      .map((address) => ({ page, from: 'url()', address }))
  );
}

function idsOf(document: Document): ReadonlySet<string> {
  return new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
}

function finding(page: string, from: string, expected: string, address: string): Finding {
  return { file: `dist/${page}`, line: 1, what: from, expected, got: address };
}
