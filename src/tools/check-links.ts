/**
 * Checks the built site, part of `npm test`: links and fragments resolve in both languages, nothing comes from
 * another origin. BASE_PATH is the path the site was built for.
 *
 *   node src/tools/check-links.ts
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDist } from './check-dist.ts';
import { printFinding } from './finding.ts';
import { normaliseBase } from './site-server.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const paths = new Set(
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')),
);
const texts = Object.fromEntries(
  [...paths].filter((path) => /\.(html|css)$/.test(path)).map((path) => [path, readFileSync(join(dist, path), 'utf8')]),
);

const findings = checkDist({ texts, paths, base: normaliseBase(process.env['BASE_PATH']) });
for (const finding of findings) console.log(printFinding(finding));
const pages = Object.keys(texts).filter((path) => path.endsWith('.html')).length;
console.log(`links: ${String(pages)} pages, ${String(findings.length)} faults (limit 0)`);
process.exitCode = findings.length > 0 ? 1 : 0;
