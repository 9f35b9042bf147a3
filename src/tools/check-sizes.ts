/**
 * Weighs the built site, part of `npm test`: each page as it is before any interaction, the engines, the data before the
 * first step. Prints every figure with its limit.
 *
 *   node src/tools/check-sizes.ts [folder]
 */
import { fileURLToPath } from 'node:url';
import { readModules } from './built-modules.ts';
import { readBuiltSite } from './built-site.ts';
import { weighData } from './data-weight.ts';
import { markdownTable } from './markdown-table.ts';
import { weighPages } from './page-weight.ts';
import { isOver, showSize, type Size } from './size.ts';
import { weighTensorflow } from './tensorflow-weight.ts';
import { ENGINE_LIMITS, LIMITED_ENGINES, weighWorker } from './worker-weight.ts';

const site = readBuiltSite(process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url)));
const modules = readModules(site);

const pages = weighPages(site, modules);
const { engines } = weighWorker(site, modules);
const others: readonly (readonly [name: string, size: Size])[] = [
  ...LIMITED_ENGINES.map((id) => [`engine ${id}, brotli`, { bytes: engines[id], limit: ENGINE_LIMITS[id] }] as const),
  ['data before the first step', weighData(site)],
  ['TensorFlow.js, for code that names it, brotli', weighTensorflow(site)],
];

console.log(
  markdownTable([
    ['page before any interaction', 'HTML + CSS + JS, brotli', 'of it JS', 'HTML'],
    ...pages.map(({ page, all, scripts, html }) => [page, showSize(all), showSize(scripts), showSize(html)]),
  ]),
);
console.log(`\n${markdownTable([['later', ''], ...others.map(([name, size]) => [name, showSize(size)])])}\n`);

const sizes = [...pages.flatMap(({ all, scripts, html }) => [all, scripts, html]), ...others.map(([, size]) => size)];
const over = sizes.filter(isOver).length;
console.log(`sizes: ${String(sizes.length)} figures, ${String(over)} over their limit (limit 0)`);
process.exitCode = over > 0 ? 1 : 0;
