/**
 * Writes what hosts read beside the built pages: `_headers` for Netlify and Cloudflare, `vercel.json`, `nginx.conf` to be
 * included, and `.nojekyll`, without which GitHub Pages leaves out folders such as `_astro`. See docs/hosting.md.
 *
 *   node src/tools/write-host-files.ts [folder]     EMBEDDERS names the origins that may show the course in a frame
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBuiltSite } from './built-site.ts';
import { nginxInclude, spellOut, underscoreHeaders, vercelJson } from './host-files.ts';
import { headerRows, readEmbedders } from './host-headers.ts';

const dist = process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url));
const { base, sizes } = readBuiltSite(dist);
const rows = spellOut(
  headerRows(readEmbedders(process.env['EMBEDDERS'])),
  [...sizes.keys()].sort().map((file) => `/${file}`),
);

const files: Readonly<Record<string, string>> = {
  _headers: underscoreHeaders(rows, base),
  'vercel.json': vercelJson(rows, base),
  'nginx.conf': nginxInclude(rows, base),
  '.nojekyll': '',
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
