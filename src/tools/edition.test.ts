import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionOf, familyOf } from './edition.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'strokes-edition-'));
  mkdirSync(join(root, 'src/lib'), { recursive: true });
  writeFileSync(join(root, 'src/lib/a.ts'), '1');
  writeFileSync(join(root, 'package-lock.json'), '{}');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('an edition', () => {
  it('is named by base path and content', () => {
    expect(editionOf(root, '/course/')).toMatch(/^strokes:\/course:[0-9a-f]{12}$/);
    expect(editionOf(root, undefined)).toMatch(/^strokes::[0-9a-f]{12}$/);
    expect(editionOf(root, undefined)).toBe(editionOf(root, '/'));
  });

  it('belongs to one course: no other name starts as its does', () => {
    expect(editionOf(root, 'a').startsWith(familyOf('a'))).toBe(true);
    expect(familyOf('a/b').startsWith(familyOf('a'))).toBe(false);
    expect(familyOf('a').startsWith(familyOf(''))).toBe(false);
  });

  it('changes with a file, with its name, and with what it depends on', () => {
    const names = [editionOf(root, '')];
    writeFileSync(join(root, 'src/lib/a.ts'), '2');
    names.push(editionOf(root, ''));
    rmSync(join(root, 'src/lib/a.ts'));
    writeFileSync(join(root, 'src/lib/b.ts'), '2');
    names.push(editionOf(root, ''));
    writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion": 3}');
    names.push(editionOf(root, ''));
    expect(new Set(names).size).toBe(4);
  });
});
