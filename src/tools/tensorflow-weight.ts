import { brotliBytes } from './brotli-bytes.ts';
import type { BuiltSite } from './built-site.ts';
import type { Size } from './size.ts';

/** Core, layers and both backends, whole: a reader's code may name anything of them. */
const LIMIT = 192_000;

/** What a cell fetches when code that names `tf` is run for the first time. */
export function weighTensorflow({ texts }: BuiltSite): Size {
  const found = Object.keys(texts).filter((path) => /^_astro\/tensorflow[.-][^/]+\.js$/.test(path));
  const [path] = found;
  if (path === undefined || found.length > 1) {
    throw new Error(`dist: expected one script _astro/tensorflow.*.js, got ${found.join(', ') || 'none'}`);
  }
  return { bytes: brotliBytes(texts[path] ?? ''), limit: LIMIT };
}
