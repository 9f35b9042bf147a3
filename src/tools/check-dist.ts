/**
 * Checks the built site, part of `npm test`: links and fragments resolve in both languages, nothing comes from another
 * origin, and no worker's entry is imported.
 *
 *   node src/tools/check-dist.ts [folder]      prints `file:line: what, expected, got` for each fault
 */
import { fileURLToPath } from 'node:url';
import { readModules } from './built-modules.ts';
import { readBuiltSite } from './built-site.ts';
import { checkLinks } from './check-links.ts';
import { checkWorkerEntry } from './check-worker-entry.ts';
import { printFinding } from './finding.ts';

const site = readBuiltSite(process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url)));
const modules = readModules(site);

const findings = [...checkLinks(site), ...checkWorkerEntry(site, modules)];
for (const finding of findings) console.log(printFinding(finding));
const pages = Object.keys(site.texts).filter((path) => path.endsWith('.html')).length;
console.log(
  `dist: ${String(pages)} pages below ${site.base}/, ${String(modules.size)} scripts, ${String(findings.length)} faults (limit 0)`,
);
process.exitCode = findings.length > 0 ? 1 : 0;
