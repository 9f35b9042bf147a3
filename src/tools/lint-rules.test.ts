import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { roomRules, TABLE } from './lint-rules.ts';

const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: { '@typescript-eslint': tseslint.plugin },
    },
    ...roomRules(),
  ],
});

/** Messages for a line of code planted in a file that need not exist. */
async function planted(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `src/${file}` });
  return result!.messages.map(({ message }) => message);
}

/** For each row of the table: a file in it, and what it must not do. */
const FORBIDDEN: readonly (readonly [file: string, code: string, says: string])[] = [
  ['lib/planted.ts', "import { a } from '../datasets/dataset.ts'; a();", 'lib may not import datasets'],
  ['i18n/planted.ts', "import { a } from '../lib/random.ts'; a();", 'i18n may not import lib'],
  ['datasets/planted.ts', "import { a } from '../training/train.ts'; a();", 'datasets may not import training'],
  ['training/planted.ts', "import { a } from '../runs/run.ts'; a();", 'training may not import runs'],
  ['training/planted.ts', "import { a } from '../exercises/linear.ts'; a();", 'training may not import exercises'],
  ['training/planted.ts', "import { a } from '@tensorflow/tfjs'; a();", 'only training/engines/webgl does'],
  ['training/planted.ts', 'document.title;', 'training knows no page'],
  ['training/planted.ts', 'globalThis.postMessage(1);', 'training knows no page'],
  [
    'training/engines/plain/planted.ts',
    "import { a } from '@tensorflow/tfjs-core'; a();",
    'only training/engines/webgl does',
  ],
  [
    'training/engines/webgl/planted.ts',
    "import { a } from '../../../runs/run.ts'; a();",
    'training/engines/webgl may not import runs',
  ],
  ['exercises/planted.ts', "import { a } from '../lib/random.ts'; a();", 'exercises may not import lib'],
  ['runs/planted.ts', "import { a } from '../charts/draw.ts'; a();", 'runs may not import charts'],
  ['runs/planted.ts', "fetch('/data/x');", 'runs may not fetch; only datasets does'],
  ['runs/planted.ts', "self.fetch('/data/x');", 'runs may not fetch; only datasets does'],
  ['charts/planted.ts', "import { a } from '../runs/run.ts'; a();", 'charts may not import runs'],
  ['charts/planted.ts', "import { plot } from '@observablehq/plot'; plot();", 'only charts/draw.ts does'],
  ['charts/planted.ts', "await import('@observablehq/plot');", 'only charts/draw.ts does'],
  ['charts/draw.ts', "import { h } from 'preact'; h();", 'only islands does'],
  [
    'islands/Planted.tsx',
    "import { a } from '../training/train.ts'; a();",
    'islands may not import training (types may cross)',
  ],
  [
    'islands/Planted.tsx',
    "import { a } from '../runs/worker.ts'; a();",
    'islands may not import runs, but for runs/start-run.ts, runs/run.ts, runs/record-json.ts',
  ],
  ['islands/Planted.tsx', "await import('../runs/worker.ts');", 'islands may not import runs'],
  ['islands/Planted.tsx', "import { readFileSync } from 'node:fs'; readFileSync('');", 'only tools does'],
  ['components/planted.ts', "import { a } from '../runs/run.ts'; a();", 'components may not import runs'],
  [
    'components/stored-run.ts',
    "import { a } from '../tools/train.ts'; a();",
    'components/stored-run.ts may not import tools',
  ],
  ['layouts/planted.ts', "import { useState } from 'preact/hooks'; useState();", 'only islands does'],
  ['pages/planted.ts', "import { a } from '../islands/lab/Lab.tsx'; a();", 'pages may not import islands'],
];

const ALLOWED: readonly (readonly [file: string, code: string])[] = [
  ['lib/planted.ts', "import type { RunRecord } from '../runs/run-record.ts'; export type A = RunRecord;"],
  ['datasets/planted.ts', "import { a } from '../lib/random.ts'; a(); await fetch('/data/x');"],
  ['training/engines/webgl/planted.ts', "import { a } from '@tensorflow/tfjs-core'; a();"],
  ['training/engines/webgl/planted.ts', "import { a } from '../../metrics.ts'; a();"],
  ['runs/planted.ts', "import { a } from '../training/train.ts'; a(); await import('../training/engines/webgl/a.ts');"],
  ['charts/draw.ts', "await import('@observablehq/plot');"],
  ['islands/Planted.tsx', "import { runSlot } from '../runs/start-run.ts'; import { h } from 'preact'; h(runSlot);"],
  ['islands/planted.ts', "import type { RunEvent } from '../runs/run-event.ts'; export type A = RunEvent;"],
  ['components/stored-run.ts', "import { a } from '../tools/train-in-node.ts'; import 'node:path'; a();"],
  ['training/planted.test.ts', "import { a } from '../tools/train.ts'; a();"],
  ['tools/planted.ts', "import { a } from '../training/train.ts'; import '@tensorflow/tfjs'; await fetch('/'); a();"],
];

describe('rules of the rooms', () => {
  it.each(FORBIDDEN)('%s refuses %s', async (file, code, says) => {
    const messages = await planted(file, code);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(says);
  });

  it.each(ALLOWED)('%s may %s', async (file, code) => {
    expect(await planted(file, code)).toEqual([]);
  });

  it('has a planted fault for every row that bans something', () => {
    const banning = TABLE.map(({ place }) => place).filter((place) => place !== 'tools');
    expect(banning.filter((place) => !FORBIDDEN.some(([file]) => file.startsWith(place)))).toEqual([]);
  });
});
