import { describe, expect, it } from 'vitest';
import { readModules } from './built-modules.ts';
import { checkWorkerEntry } from './check-worker-entry.ts';
import { fakeSite } from './fake-site.ts';
import { printFinding } from './finding.ts';

const STARTS = 'new Worker(new URL(`/_astro/worker-CjqO85R6.js`,``+import.meta.url),{type:`module`})';

function faults(scripts: Readonly<Record<string, string>>, base = ''): string[] {
  const site = fakeSite(
    Object.fromEntries(Object.entries(scripts).map(([name, code]) => [`_astro/${name}.js`, code])),
    { base },
  );
  return checkWorkerEntry(site, readModules(site)).map(printFinding);
}

describe('checkWorkerEntry', () => {
  it('is content with an entry that only starts', () => {
    const worker = 'import"./lab-12345678.js";import("./simd-engine-12345678.js")';
    const engine = 'import"./lab-12345678.js"';
    const scripts = { 'worker-CjqO85R6': worker, 'lab-12345678': '', 'simd-engine-12345678': engine };
    expect(faults({ page: STARTS, ...scripts })).toEqual([]);
    expect(faults({ page: STARTS.replace('`/', '`/strokes/'), ...scripts }, '/strokes')).toEqual([]);
  });

  it.each([
    ['import{a}from"./worker-CjqO85R6.js";a()'],
    ['export{a}from"./worker-CjqO85R6.js"'],
    ['import(`./worker-CjqO85R6.js`)'],
  ])('finds %s', (code) => {
    expect(faults({ page: STARTS, 'worker-CjqO85R6': 'import("./engine.js")', engine: code })).toEqual([
      "dist/_astro/engine.js:1: import, expected no import of a worker's entry, which would run it twice, got _astro/worker-CjqO85R6.js",
    ]);
  });

  it("knows an entry by where it is started, and the labs' by its name", () => {
    const imports = (entry: string) => `import"./${entry}.js"`;
    const cell = 'new Worker(""+new URL("cell-1.js",import.meta.url).href)';
    expect(faults({ page: cell, 'cell-1': '', engine: imports('cell-1') })).toHaveLength(1);
    expect(faults({ 'worker-CjqO85R6': '', engine: imports('worker-CjqO85R6') })).toHaveLength(1);
    expect(
      faults({ page: cell, 'cell-1': '', 'worker-transport.B1': '', engine: imports('worker-transport.B1') }),
    ).toEqual([]);
  });

  it('wants to see a worker, and one that exists', () => {
    expect(faults({ page: 'new Worker(address)' })).toEqual([
      'dist/_astro:1: worker, expected an entry: _astro/worker-*.js, or what new Worker(new URL(…)) names, got none',
    ]);
    expect(faults({ page: STARTS })).toEqual([
      'dist/_astro/worker-CjqO85R6.js:1: worker, expected a script that exists, got _astro/worker-CjqO85R6.js',
    ]);
  });
});
