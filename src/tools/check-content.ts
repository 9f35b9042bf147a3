/**
 * The content gate, part of `npm run lint`: lessons in both languages have the same shape, terms exist, strings match
 * and are described.
 *
 *   node src/tools/check-content.ts      prints `file:line: what, expected, got` for each fault
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strings } from '../i18n/strings.ts';
import { checkLessonPairs, type Files } from './check-lesson-pairs.ts';
import { checkDescriptions, checkStringPairs, checkUnusedKeys } from './check-strings.ts';
import { printFinding } from './finding.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = readFiles(['content', 'src']);
const glossaryIds = new Set(
  [...(files['content/glossary.yaml'] ?? '').matchAll(/^(?:-\s+|\s+)id:\s*['"]?([\w-]+)/gm)].map((match) => match[1]!),
);

const findings = [
  ...checkLessonPairs(files, glossaryIds),
  ...checkStringPairs(strings.zh, strings.en, files),
  ...checkUnusedKeys(strings.zh, files),
  ...checkDescriptions(strings.zh, strings.en, files),
];
for (const finding of findings) console.log(printFinding(finding));
const lessons = Object.keys(files).filter((path) => path.endsWith('.mdx')).length;
const keys = Object.values(strings.zh).reduce((sum, texts) => sum + Object.keys(texts).length, 0);
console.log(
  `content: ${String(lessons)} pages, ${String(glossaryIds.size)} terms, ${String(keys)} strings, ${String(findings.length)} faults (limit 0)`,
);
process.exitCode = findings.length > 0 ? 1 : 0;

function readFiles(folders: readonly string[]): Files {
  const texts: Record<string, string> = {};
  for (const folder of folders.filter((name) => existsSync(join(root, name)))) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(mdx|yaml|ts|tsx|astro)$/.test(entry)) continue;
      texts[join(folder, entry).replaceAll('\\', '/')] = readFileSync(join(root, folder, entry), 'utf8');
    }
  }
  return texts;
}
