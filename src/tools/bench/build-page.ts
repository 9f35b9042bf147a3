import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SITE = fileURLToPath(new URL('../../../.cache/bench/', import.meta.url));

/**
 * Builds the page of the bench, its workers and the data beside it, minified as the site is.
 *
 * @returns the folder
 */
export async function buildPage(): Promise<string> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('page/', import.meta.url)),
    publicDir: `${root}public`,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: SITE, emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022', chunkSizeWarningLimit: 5000 },
  });
  return SITE;
}
