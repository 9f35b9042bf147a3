import { describe, expect, it } from 'vitest';
import { brotliBytes } from './brotli-bytes.ts';
import { readModules } from './built-modules.ts';
import { fakeSite } from './fake-site.ts';
import { weighWorker } from './worker-weight.ts';

const SCRIPTS = {
  page: 'new Worker(new URL(`/_astro/worker-12345678.js`,``+import.meta.url))',
  'worker-12345678': 'import("./lab-1.js")',
  'lab-1':
    'import"./shared-1.js";import("./webgl-engine-1.js");import("./simd-engine-1.js");import("./plain-engine-1.js")',
  'shared-1': 'export const a=1',
  'dropout-1': 'import"./shared-1.js";export const b=2',
  'webgl-engine-1': 'import"./shared-1.js";import"./tensors-1.js"',
  'tensors-1': 'import"./webgl-engine-1.js";import"./dropout-1.js"',
  'simd-engine-1': 'import"./dropout-1.js"',
  'plain-engine-1': 'export const c=3',
};
const size = (...names: (keyof typeof SCRIPTS)[]) => names.reduce((sum, name) => sum + brotliBytes(SCRIPTS[name]), 0);

function weigh(scripts: Readonly<Record<string, string>>) {
  const site = fakeSite(Object.fromEntries(Object.entries(scripts).map(([name, code]) => [`_astro/${name}.js`, code])));
  return weighWorker(site, readModules(site));
}

describe('weighWorker', () => {
  it('counts what each engine loads besides what the worker has', () => {
    expect(weigh(SCRIPTS)).toEqual({
      worker: size('worker-12345678', 'lab-1', 'shared-1'),
      engines: {
        webgl: size('webgl-engine-1', 'tensors-1', 'dropout-1'),
        simd: size('simd-engine-1', 'dropout-1'),
        plain: size('plain-engine-1'),
      },
    });
  });

  it('says which engine is missing', () => {
    expect(() => weigh({ page: SCRIPTS.page, 'webgl-engine-1': '' })).toThrow(
      'dist: expected a script simd-engine-*.js, got _astro/page.js, _astro/webgl-engine-1.js',
    );
  });
});
