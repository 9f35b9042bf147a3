import { describe, expect, it } from 'vitest';
import { readModules, withImports } from './built-modules.ts';
import { fakeSite } from './fake-site.ts';

describe('readModules', () => {
  it('tells what loads before a script from what it asks for later', () => {
    const code = [
      'import"./a.js";import{x as e}from"./b.js";import{y}from"./b.js";export{z}from"./c.js";export*from"../d.js";',
      'const f=()=>import(`./e.js`),g=()=>import("/strokes/_astro/f.js");console.log("import\'./no.js\'",e,y,f,g)',
    ].join('');
    const modules = readModules(fakeSite({ '_astro/page.js': code, 'page.css': 'a{}' }, { base: '/strokes' }));
    expect([...modules]).toEqual([
      [
        '_astro/page.js',
        {
          imports: ['_astro/a.js', '_astro/b.js', '_astro/c.js', 'd.js'],
          laterImports: ['_astro/e.js', '_astro/f.js'],
        },
      ],
    ]);
  });

  it('says which script cannot be read', () => {
    expect(() => readModules(fakeSite({ '_astro/page.js': 'import {' }))).toThrow(
      'dist/_astro/page.js: expected JavaScript, got ',
    );
  });
});

describe('withImports', () => {
  const modules = readModules(
    fakeSite({
      'page.js': 'import"./a.js";import("./late.js")',
      'a.js': 'import"./b.js"',
      'b.js': 'import"./a.js"',
      'late.js': 'import"./c.js"',
    }),
  );

  it('goes through imports, round in circles too, and stops at import()', () => {
    expect([...withImports(['page.js'], modules)]).toEqual(['page.js', 'a.js', 'b.js']);
  });

  it('follows what it is told to', () => {
    const all = withImports(['page.js'], modules, ({ imports, laterImports }) => [...imports, ...laterImports]);
    expect([...all].sort()).toEqual(['a.js', 'b.js', 'c.js', 'late.js', 'page.js']);
  });
});
