import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'can-run-'));
const script = join(root, 'src/tools/can-run.js');
mkdirSync(join(root, 'src/tools'), { recursive: true });
copyFileSync(fileURLToPath(new URL('can-run.js', import.meta.url)), script);

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Runs the script in a course that lists these packages and has those. */
function run(
  { listed, developed = [], installed }: Readonly<Record<'listed' | 'installed', string[]>> & { developed?: string[] },
  options: readonly string[] = [],
) {
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({ type: 'module', dependencies: versions(listed), devDependencies: versions(developed) }),
  );
  rmSync(join(root, 'node_modules'), { recursive: true, force: true });
  for (const name of installed) mkdirSync(join(root, 'node_modules', name), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [...options, script], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'test' },
  });
  return { status, said: stderr.trim() };
}

describe('can-run', () => {
  it('says nothing when all is there', () => {
    const all = { listed: ['astro'], developed: ['@types/node'], installed: ['astro', '@types/node'] };
    expect(run(all)).toEqual({ status: 0, said: '' });
  });

  it('says how to install what is missing', () => {
    expect(run({ listed: ['astro', 'preact'], installed: ['preact'] })).toEqual({
      status: 1,
      said: 'Not installed: astro. Run: npm ci',
    });
  });

  it('knows an installation without the development packages', () => {
    const developed = ['eslint', 'knip', 'node', 'vite', 'vitest'];
    expect(run({ listed: ['astro'], developed, installed: ['astro'] })).toEqual({
      status: 1,
      said: 'Not installed: eslint, knip, node and 2 more. Run: npm ci --include=dev',
    });
  });

  it('knows a Node that cannot read TypeScript', () => {
    const { status, said } = run({ listed: [], installed: [] }, ['--no-experimental-strip-types']);
    expect(status).toBe(1);
    expect(said).toMatch(/^Node [\d.]+ cannot run the tools.*without --ignore-scripts, or use Node 24\.$/);
  });

  it('stands before each script that needs it', () => {
    const text = readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8');
    const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
    for (const [name, command] of Object.entries(scripts)) {
      expect(command, name).toMatch(/^(node src\/tools\/can-run\.js && |npm run --silent pack && )/);
    }
  });
});
