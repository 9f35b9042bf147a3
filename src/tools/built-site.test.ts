import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pathBelowBase, readBuiltSite, resolveAddress } from './built-site.ts';
import { fakeSite } from './fake-site.ts';

const dist = mkdtempSync(join(tmpdir(), 'built-site-'));

afterAll(() => {
  rmSync(dist, { recursive: true });
});

describe('readBuiltSite', () => {
  it('reads texts, sizes and the base path', () => {
    const files = {
      'zh/index.html': '<link rel="stylesheet" href="/strokes/_astro/page.css">',
      '_astro/page.css': 'a{}',
      'data/shard.bin': '12345',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dist, path)), { recursive: true });
      writeFileSync(join(dist, path), text);
    }
    const { texts, sizes, base } = readBuiltSite(dist);
    expect(base).toBe('/strokes');
    expect(Object.keys(texts).sort()).toEqual(['_astro/page.css', 'zh/index.html']);
    expect(texts['zh/index.html']).toBe(files['zh/index.html']);
    expect(sizes.get('data/shard.bin')).toBe(5);
    expect(sizes.has('data')).toBe(false);
  });
});

describe('pathBelowBase', () => {
  it.each([
    ['/strokes/zh/%E7%AC%94.html', 'zh/笔.html'],
    ['../_astro/page.js', '_astro/page.js'],
    ['#top', 'zh/index.html'],
    ['/zh/', undefined],
  ])('%s leads to %s', (address, path) => {
    const site = fakeSite({}, { base: '/strokes' });
    expect(pathBelowBase(site, resolveAddress(site, address, 'zh/index.html'))).toBe(path);
  });
});
