import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nginxInclude, spellOut, underscoreHeaders, vercelJson } from './host-files.ts';
import { headerRows, type HeaderRow } from './host-headers.ts';

const ROWS: readonly HeaderRow[] = [
  { pattern: '/*', headers: { A: 'all', B: "'self'" } },
  { pattern: '/', headers: { C: 'root' } },
  { pattern: '/zh/*', headers: { C: 'pages' } },
  { pattern: '/', headers: { D: 'root too' } },
];

describe('spellOut', () => {
  it('names the files of a pattern that goes on after its star', () => {
    const rows = [...ROWS, { pattern: '/data/*.bin', headers: { E: 'kept' } }];
    expect(spellOut(rows, ['/data/a.bin', '/data/b.json', '/data/c.bin', '/zh/d.bin'])).toEqual([
      ...ROWS,
      { pattern: '/data/a.bin', headers: { E: 'kept' } },
      { pattern: '/data/c.bin', headers: { E: 'kept' } },
    ]);
  });
});

describe('underscoreHeaders', () => {
  it('has a block for each pattern', () => {
    expect(underscoreHeaders(ROWS, '/strokes')).toBe(`/strokes/*
  A: all
  B: 'self'

/strokes/
  C: root
  D: root too

/strokes/zh/*
  C: pages
`);
  });

  it('stays within what Cloudflare reads: 100 blocks, 2000 characters a line', () => {
    const shards = Array.from({ length: 16 }, (_, index) => `/data/shard-${String(index)}.0123abcd.bin`);
    const lines = underscoreHeaders(spellOut(headerRows(['https://moodle.example.edu']), shards), '/strokes').split(
      '\n',
    );
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});

describe('vercelJson', () => {
  it('turns patterns into what Vercel matches with', () => {
    expect(JSON.parse(vercelJson(ROWS, ''))).toEqual({
      trailingSlash: true,
      headers: [
        {
          source: '/(.*)',
          headers: [
            { key: 'A', value: 'all' },
            { key: 'B', value: "'self'" },
          ],
        },
        {
          source: '/',
          headers: [
            { key: 'C', value: 'root' },
            { key: 'D', value: 'root too' },
          ],
        },
        { source: '/zh/(.*)', headers: [{ key: 'C', value: 'pages' }] },
      ],
    });
  });
});

describe('nginxInclude', () => {
  it('gives each location all headers of its own', () => {
    expect(nginxInclude(ROWS, '/strokes')).toBe(`error_page 404 /strokes/404.html;
absolute_redirect off;
charset utf-8;
location /strokes/ {
  add_header A "all" always;
  add_header B "'self'" always;
}
location = /strokes/ {
  add_header A "all" always;
  add_header B "'self'" always;
  add_header C "root" always;
  add_header D "root too" always;
}
location /strokes/zh/ {
  add_header A "all" always;
  add_header B "'self'" always;
  add_header C "pages" always;
}
`);
  });

  const nginx = spawnSync('nginx', ['-v']).error === undefined;
  it.runIf(nginx)('is what nginx reads', () => {
    const folder = mkdtempSync(join(tmpdir(), 'host-files-'));
    try {
      writeFileSync(join(folder, 'include.conf'), nginxInclude(headerRows([]), '/strokes'));
      writeFileSync(
        join(folder, 'nginx.conf'),
        `pid nginx.pid; error_log stderr; events {} http { access_log off; server { listen 127.0.0.1:45951; include include.conf; } }`,
      );
      const { status, stderr } = spawnSync('nginx', ['-t', '-p', folder, '-c', 'nginx.conf'], { encoding: 'utf8' });
      expect(stderr).toContain('syntax is ok');
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
