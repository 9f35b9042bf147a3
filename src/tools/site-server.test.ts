import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LAST_PORT, findFile, listen, normaliseBase, siteServer } from './site-server.ts';

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

/** Sends a request with its address as is, which `fetch` would tidy up, and gives the status line. */
function statusOf(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.on('end', () => resolve(answer.slice(0, answer.indexOf('\r\n'))));
    socket.on('error', reject);
  });
}

describe('siteServer', () => {
  it('answers whatever is asked, and goes on', async () => {
    const server = siteServer(dist, '');
    try {
      const port = await listen(server, 45_861);
      const asked = [
        ['//', '404 Not Found'],
        ['///zh/linear', '301 Moved Permanently'],
        ['http://[', '404 Not Found'],
        ['*', '404 Not Found'],
        [`/${'a'.repeat(256)}`, '404 Not Found'],
        [`/zh/linear/${encodeURIComponent('笔'.repeat(86))}/`, '404 Not Found'],
        [`/${'a/'.repeat(3000)}`, '404 Not Found'],
        ['/zh/linear/', '200 OK'],
      ] as const;
      for (const [path, status] of asked) expect(await statusOf(port, path), path).toBe(`HTTP/1.1 ${status}`);
    } finally {
      server.close();
    }
  });

  it('never sends a browser on to another host', () => {
    for (const url of ['//zh/linear', '/\\zh/linear', '///zh/linear']) {
      expect(findFile(dist, '', url), url).toMatchObject({ status: 301, location: '/zh/linear/' });
    }
  });

  it('outlives a fault of its own', async () => {
    // A folder that cannot be: whatever is thrown on the way to an answer.
    const server = siteServer(undefined as unknown as string, '');
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      const port = await listen(server, 45_881);
      expect(await statusOf(port, '/zh/')).toBe('HTTP/1.1 500 Internal Server Error');
      expect(await statusOf(port, '/zh/')).toBe('HTTP/1.1 500 Internal Server Error');
      expect(told).toHaveBeenCalledTimes(2);
    } finally {
      told.mockRestore();
      server.close();
    }
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

  it('is heard by this machine alone unless asked', async () => {
    const server = siteServer(dist, '');
    const open = siteServer(dist, '');
    try {
      await listen(server, 45_891);
      expect((server.address() as AddressInfo).address).toMatch(/^(127\.0\.0\.1|::1)$/);
      await listen(open, 45_911, '0.0.0.0');
      expect((open.address() as AddressInfo).address).toBe('0.0.0.0');
    } finally {
      server.close();
      open.close();
    }
  });

  it('stops at the last port there is', async () => {
    const first = siteServer(dist, '');
    const second = siteServer(dist, '');
    try {
      await listen(first, LAST_PORT);
      await expect(listen(second, LAST_PORT)).rejects.toThrow(
        'Ports: expected one of 65535 to 65535 to be free, all are taken',
      );
    } finally {
      first.close();
      second.close();
    }
  });

  it('says which port it may not take', async () => {
    const server = siteServer(dist, '');
    await expect(listen(server, 45_931, '192.0.2.1')).rejects.toThrow('Port 45931 of 192.0.2.1: listen EADDRNOTAVAIL');
  });
});
