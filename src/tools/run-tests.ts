/**
 * `npm test`: everything CI runs, cheapest first, and a last line `N passed, N failed`.
 *
 * A gate that only passes or fails (format, lint, types, build, dist, sizes) counts when it fails, so that the last line
 * never says `0 failed` for a broken tree. With BASE_URL the e2e runs against that address and nothing is built here.
 * With --browsers the main path is also tried in the engines besides Chromium's that are on this machine, with --notebook
 * the notebook that readers take home is run with Python.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOtherBrowsers, HOW_TO_GET, OTHER_BROWSERS } from './find-other-browsers.ts';
import { findPython, howToGetPython } from './find-python.ts';
import { noise } from './noise.ts';
import { addCounts, readCounts, type Counts } from './test-counts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = join(root, '.cache', 'test-counts');

interface Stage {
  readonly name: string;
  /** Arguments of `npm run`. */
  readonly script: readonly string[];
  /** Where the stage writes its counts as JSON; a stage without it is a gate. */
  readonly report?: string;
  /** The stage is pointless after this one failed. */
  readonly needs?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** A stage that is well says next to nothing: one that warns, or talks, has failed. */
  readonly quiet?: boolean;
}

const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');
const browsersReport = join(reports, 'browsers.json');
const notebookReport = join(reports, 'notebook.json');
const builtHere: readonly Stage[] = [
  { name: 'build', script: ['build'], quiet: true },
  { name: 'dist', script: ['dist'], needs: 'build' },
  { name: 'sizes', script: ['sizes'], needs: 'build' },
];
const stages: readonly Stage[] = [
  { name: 'pack', script: ['pack'] },
  { name: 'format', script: ['format:check'] },
  { name: 'lint', script: ['lint'] },
  { name: 'types', script: ['check'] },
  {
    name: 'unit',
    script: ['unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: unitReport,
  },
  ...(process.env['BASE_URL'] ? [] : builtHere),
  {
    name: 'e2e',
    script: ['e2e', '--', '--reporter=list,json'],
    report: e2eReport,
    needs: 'build',
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
  },
  ...otherBrowsers(),
  ...notebook(),
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const failedStages: string[] = [];
let counts: Counts = { passed: 0, failed: 0 };

for (const stage of stages) {
  if (stage.needs !== undefined && failedStages.includes(stage.needs)) {
    failedStages.push(stage.name);
    counts = addCounts(counts, { passed: 0, failed: 1 });
    console.log(`\n── ${stage.name}: not run, because ${stage.needs} failed`);
    continue;
  }
  const started = performance.now();
  console.log(`\n── ${stage.name}`);
  const ok = run(stage);
  const outcome = stage.report === undefined ? { passed: 0, failed: ok ? 0 : 1 } : readCounts(stage.report, ok);
  counts = addCounts(counts, outcome);
  if (!ok || outcome.failed > 0) failedStages.push(stage.name);
  console.log(
    `── ${stage.name}: ${ok ? 'passed' : 'failed'} in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
}

if (failedStages.length > 0) console.log(`\nFailed: ${failedStages.join(', ')}`);
console.log(`\n${String(counts.passed)} passed, ${String(counts.failed)} failed`);
process.exitCode = failedStages.length > 0 ? 1 : 0;

/** A machine without any of them is told what to install, and its tests are not failures for that. */
function otherBrowsers(): readonly Stage[] {
  if (!process.argv.includes('--browsers')) return [];
  const found = findOtherBrowsers();
  if (OTHER_BROWSERS.some((name) => found[name] !== null)) {
    return [{ name: 'browsers', script: ['e2e:browsers'], report: browsersReport, needs: 'build' }];
  }
  for (const name of OTHER_BROWSERS) console.log(HOW_TO_GET[name]);
  return [];
}

/** The same holds of a machine without the Python that it takes. */
function notebook(): readonly Stage[] {
  if (!process.argv.includes('--notebook')) return [];
  const python = findPython();
  if (python?.missing.length === 0) return [{ name: 'notebook', script: ['notebook'], report: notebookReport }];
  console.log(howToGetPython(python));
  return [];
}

function run({ script, environment, quiet = false }: Stage): boolean {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', ...script], {
    cwd: root,
    // Warnings go to standard output; errors go where they always go.
    stdio: ['inherit', quiet ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  if (!quiet) return status === 0;
  process.stdout.write(stdout);
  const heard = noise(stdout);
  if (heard !== null) console.log(heard);
  return status === 0 && heard === null;
}
