import { describe, expect, it } from 'vitest';
import { isNews } from './build-logger.ts';

const directive = (name: string, file: string) =>
  `\u001b[33m[MODULE_LEVEL_DIRECTIVE] \u001b[0mThe semantics of the module level directive "${name}" in "${file}" may not be preserved when bundling.\n   ╭─[ ${file}:2:6 ]`;
const ineffective = (file: string) =>
  `[INEFFECTIVE_DYNAMIC_IMPORT] ${file} is dynamically imported by src/islands/lab/Lab.tsx but also statically imported by src/islands/weights/WeightSheets.tsx, dynamic import will not move module into another chunk.\n`;

describe('isNews', () => {
  it.each([
    directive('use astro:head-inject', 'content/zh/linear.mdx?astroPropagatedAssets'),
    ineffective('src/islands/parts/RunNotice.tsx'),
  ])('knows that nothing is wrong with %s', (message) => {
    expect(isNews({ level: 'warn', message })).toBe(false);
    // What is not a warning is another matter.
    expect(isNews({ level: 'error', message })).toBe(true);
  });

  it.each([
    directive('use client', 'content/zh/linear.mdx?astroPropagatedAssets'),
    directive('use astro:head-inject', 'src/islands/lab/Lab.tsx'),
    ineffective('src/islands/parts/Chart.tsx'),
    'Some chunks are larger than 500 kB after minification.',
    'Before: Shiki syntax highlighting uses inline styles that are not compatible with Content Security Policy (CSP). ',
  ])('tells of any other warning: %s', (message) => {
    expect(isNews({ level: 'warn', message })).toBe(true);
  });

  it('keeps one line of what only informs', () => {
    expect(isNews({ level: 'info', message: '\u001b[2m18 page(s) built in \u001b[22m10.81s' })).toBe(true);
    expect(isNews({ level: 'info', message: 'generating static routes' })).toBe(false);
    expect(isNews({ level: 'debug', message: 'asked for with --verbose' })).toBe(true);
  });
});
