import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFile, listen, normaliseBase, siteServer } from './site-server.ts';

let dist: string;

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'site-server-'));
  mkdirSync(join(dist, 'zh/linear'), { recursive: true });
  mkdirSync(join(dist, '_astro'));
  mkdirSync(join(dist, 'data'));
  writeFileSync(join(dist, 'zh/linear/index.html'), '<h1>线性模型</h1>');
  writeFileSync(join(dist, '404.html'), 'no such page');
  writeFileSync(join(dist, '_astro/page.abc.js'), 'export {};');
  writeFileSync(join(dist, 'data/manifest.json'), '{}');
  writeFileSync(join(dist, 'data/shard.abc.bin'), new Uint8Array([1, 2, 3]));
});

afterAll(() => {
  rmSync(dist, { recursive: true });
});

describe('findFile', () => {
  it('gives a folder its index page', () => {
    expect(findFile(dist, '', '/zh/linear/?seed=7')).toMatchObject({
      status: 200,
      file: join(dist, 'zh/linear/index.html'),
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    });
  });

  it('adds a missing trailing slash and keeps the query', () => {
    expect(findFile(dist, '', '/zh/linear?seed=7')).toEqual({ status: 301, location: '/zh/linear/?seed=7' });
  });

  it('lets browsers keep only what has a hash in its name', () => {
    const caching = (url: string) => {
      const found = findFile(dist, '', url);
      return 'headers' in found ? found.headers['cache-control'] : undefined;
    };
    expect(caching('/_astro/page.abc.js')).toContain('immutable');
    expect(caching('/data/shard.abc.bin')).toContain('immutable');
    expect(caching('/data/manifest.json')).toBe('no-cache');
  });

  it('serves scripts as JavaScript and shards as bytes', () => {
    const type = (url: string) => {
      const found = findFile(dist, '', url);
      return 'headers' in found ? found.headers['content-type'] : undefined;
    };
    expect(type('/_astro/page.abc.js')).toBe('text/javascript; charset=utf-8');
    expect(type('/data/shard.abc.bin')).toBe('application/octet-stream');
  });

  it('answers anything else, and anything outside, with the 404 page', () => {
    for (const url of ['/nothing', '/zh/', '/%2e%2e/%2e%2e/etc/passwd', '/%E0%A4%A', '/a%00b']) {
      expect(findFile(dist, '', url), url).toMatchObject({ status: 404, file: join(dist, '404.html') });
    }
  });

  it('serves below a base path', () => {
    expect(findFile(dist, '/strokes', '/strokes/zh/linear/')).toMatchObject({ status: 200 });
    expect(findFile(dist, '/strokes', '/strokes')).toEqual({ status: 301, location: '/strokes/' });
    expect(findFile(dist, '/strokes', '/')).toEqual({ status: 302, location: '/strokes/' });
    expect(findFile(dist, '/strokes', '/zh/linear/')).toMatchObject({ status: 404 });
  });
});

describe('normaliseBase', () => {
  it('knows every spelling of a base path', () => {
    expect(['', '/', undefined, 'strokes', '/strokes/', '/a/b'].map(normaliseBase)).toEqual([
      '',
      '',
      '',
      '/strokes',
      '/strokes',
      '/a/b',
    ]);
  });
});

describe('listen', () => {
  it('takes the next port when one is taken', async () => {
    const first = siteServer(dist, '');
    const second = siteServer(dist, '');
    try {
      const port = await listen(first, 45_871);
      expect(await listen(second, port)).toBe(port + 1);
      const response = await fetch(`http://localhost:${String(port + 1)}/zh/linear/`);
      expect(await response.text()).toBe('<h1>线性模型</h1>');
    } finally {
      first.close();
      second.close();
    }
  });
});
