import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { needsBuild } from './needs-build.ts';

let root: string;

function write(path: string, text: string, seconds: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, seconds, seconds);
  for (let folder = dirname(file); folder.length > root.length; folder = dirname(folder)) utimesSync(folder, 1, 1);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'needs-build-'));
  write('src/pages/index.astro', '', 100);
  write('dist/zh/index.html', '<link rel="stylesheet" href="/_astro/page.css">', 200);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('needsBuild', () => {
  it('is content with a newer dist', () => {
    expect(needsBuild(root, '')).toBe(false);
  });

  it('wants a build when there is none', () => {
    rmSync(join(root, 'dist'), { recursive: true });
    expect(needsBuild(root, '')).toBe(true);
  });

  it('wants a build when a source is newer', () => {
    write('content/zh/data.mdx', '', 300);
    expect(needsBuild(root, '')).toBe(true);
  });

  it('looks at neither packed data nor tests', () => {
    write('public/data/manifest.json', '{}', 300);
    write('src/lib/random.test.ts', '', 300);
    expect(needsBuild(root, '')).toBe(false);
  });

  it('wants a build for another base path', () => {
    expect(needsBuild(root, '/strokes')).toBe(true);
    write('dist/zh/index.html', '<script src="/strokes/_astro/page.js"></script>', 200);
    expect(needsBuild(root, '/strokes')).toBe(false);
  });
});
