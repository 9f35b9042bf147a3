import { describe, expect, it } from 'vitest';
import { fits, headerRows, headersFor, readEmbedders } from './host-headers.ts';

/** One address of each kind. */
const ADDRESSES = [
  '/',
  '/index.html',
  '/404.html',
  '/robots.txt',
  '/zh/linear/',
  '/en/weights/index.html',
  '/_astro/page.abc.js',
  '/data/manifest.json',
  '/data/sample-0.66da40e9.bin',
  '/sandbox/index.html',
  '/notebook/strokes-en.ipynb',
];
const rows = headerRows([]);
const policyOf = (path: string, embedders: readonly string[] = []) =>
  new Map(
    headersFor(headerRows(embedders), path)
      ['Content-Security-Policy']!.split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  );

describe('headerRows', () => {
  it.each(ADDRESSES)('%s: no header comes from two rows', (path) => {
    const names = rows.filter((row) => fits(row, path)).flatMap(({ headers }) => Object.keys(headers));
    expect(names).toEqual([...new Set(names)]);
  });

  it.each(ADDRESSES)('%s: what the Observatory scores besides the policy', (path) => {
    const headers = headersFor(rows, path);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
    expect(headers['Referrer-Policy']).toBe('same-origin');
    // Six months is the least it takes.
    expect(headers['Strict-Transport-Security']).toMatch(/^max-age=31536000$/);
  });

  it('gives every page a policy of what a <meta> cannot say and of what all pages share', () => {
    for (const path of ADDRESSES) {
      expect(Object.fromEntries(policyOf(path)), path).toEqual({
        'frame-ancestors': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'none'",
      });
    }
  });

  it('lets the embedders in, and nobody else', () => {
    const embedders = ['https://moodle.example.edu', 'https://*.example.org'];
    // The frame of the code cells as well: each of its ancestors is asked for.
    for (const path of ['/zh/linear/', '/sandbox/index.html']) {
      expect(policyOf(path, embedders).get('frame-ancestors')).toBe(
        "'self' https://moodle.example.edu https://*.example.org",
      );
    }
  });

  it('keeps pages from other sites, but nothing that a page without an origin loads', () => {
    const kept = ADDRESSES.filter((path) => headersFor(rows, path)['Cross-Origin-Resource-Policy'] === 'same-origin');
    expect(kept).toEqual(['/', '/index.html', '/zh/linear/', '/en/weights/index.html']);
  });

  it('lets browsers keep what has a hash in its name, and asks again for what a build replaces', () => {
    const caching = ADDRESSES.map((path) => [path, headersFor(rows, path)['Cache-Control']]);
    const kept = 'public, max-age=31536000, immutable';
    expect(Object.fromEntries(caching)).toEqual({
      '/': 'no-cache',
      '/index.html': 'no-cache',
      '/404.html': 'no-cache',
      '/robots.txt': undefined,
      '/zh/linear/': 'no-cache',
      '/en/weights/index.html': 'no-cache',
      '/_astro/page.abc.js': kept,
      '/data/manifest.json': 'no-cache',
      '/data/sample-0.66da40e9.bin': kept,
      '/sandbox/index.html': 'no-cache',
      '/notebook/strokes-en.ipynb': 'no-cache',
    });
  });
});

describe('readEmbedders', () => {
  it('takes origins', () => {
    expect(readEmbedders(undefined)).toEqual([]);
    expect(readEmbedders(' ')).toEqual([]);
    expect(readEmbedders('https://moodle.example.edu  http://*.school.example:8080')).toEqual([
      'https://moodle.example.edu',
      'http://*.school.example:8080',
    ]);
  });

  it.each(['*', 'moodle.example.edu', 'https://a.example/path', 'https://a.example;script-src', 'https://a.example"'])(
    'refuses %s',
    (wrong) => {
      expect(() => readEmbedders(`https://moodle.example.edu ${wrong}`)).toThrow(
        `EMBEDDERS: expected origins such as https://moodle.example.edu, got ${JSON.stringify(wrong)}`,
      );
    },
  );
});
