import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { strings } from './strings.ts';
import { completeTexts, translator } from './translator.ts';

const folder = mkdtempSync(join(tmpdir(), 'translator-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the compiler says of each of these expressions; an empty text where it is content. */
function verdicts(expressions: readonly string[]): string[] {
  const path = join(folder, 'pages.ts');
  const head = [
    `import type { Translator } from '${resolve('src/i18n/translator.ts')}';`,
    `import type { LanguageStrings } from '${resolve('src/i18n/strings.ts')}';`,
    'declare const t: Translator<"lab">, data: Translator<"data">, site: LanguageStrings["site"], ok: boolean;',
  ];
  writeFileSync(path, [...head, ...expressions].join('\n'));
  const options = { strict: true, noEmit: true, allowImportingTsExtensions: true, target: ts.ScriptTarget.ESNext };
  const program = ts.createProgram([path], { ...options, module: ts.ModuleKind.Preserve, types: [] });
  const source = program.getSourceFile(path)!;
  const said = expressions.map(() => '');
  for (const { start, messageText } of program.getSemanticDiagnostics(source)) {
    said[source.getLineAndCharacterOfPosition(start!).line - head.length] = ts
      .flattenDiagnosticMessageText(messageText, ' ')
      .replace(/\s+/g, ' ');
  }
  return said;
}

describe('translator', () => {
  it('knows plurals and values, and keeps one set of strings from another', () => {
    const t = translator('en', 'lab', strings.en);
    expect(t('fault.kept', { count: 1 })).toBe('The one period recorded so far is kept.');
    expect(t('fault.kept', { count: 3 })).toBe('The 3 periods recorded so far are kept.');
    expect(translator('zh', 'lab', strings.zh)('fault.kept', { count: 1 })).toBe('已经记下的1个周期都留着。');
    expect(translator('en', 'lab', { lab: { 'action.stop': 'Halt' } })('action.stop')).toBe('Halt');
    expect(t('action.stop')).toBe('Stop');
    expect(translator('en', 'lab', strings.en)).toBe(t);
  });

  it('knows what it was handed, and all of its namespace once that is fetched', async () => {
    const handed = { lab: { 'action.stop': 'Stop' } };
    const t = translator('en', 'lab', handed);
    const data = translator('zh', 'data', handed);
    expect(() => t('action.pause')).toThrow('lab: text "action.pause", expected to be handed over or fetched, is not');
    await completeTexts([t, data]);
    expect(t('action.pause')).toBe(strings.en.lab['action.pause']);
    expect(t('fault.kept', { count: 1 })).toBe('The one period recorded so far is kept.');
    expect(data('zero.title')).toBe(strings.zh.data['zero.title']);
  });

  it('has types that know every key and every value', () => {
    const right = [
      "t('action.stop');",
      "t('knob.less', { knob: 'x' });",
      "t(ok ? 'action.stop' : 'action.pause');",
      "t('matrix.images', { count: 2 });",
      "data('zero.surprise', { count: 2 });",
      "data('load.doneSummary', { training: 1, validation: 2 });",
      "site['nav.about'];",
    ];
    expect(verdicts(right)).toEqual(right.map(() => ''));
  });

  it('has types that refuse a misspelt key and a missing or a wrong value', () => {
    const wrong = [
      ["t('action.stpo');", 'Argument of type \'"action.stpo"\' is not assignable'],
      ["t('action.stpo', { count: 1 });", 'Argument of type \'"action.stpo"\' is not assignable'],
      ["t(ok ? 'action.stop' : 'action.psue');", 'Argument of type \'"action.stop" | "action.psue"\''],
      ["t('load.title');", 'Argument of type \'"load.title"\' is not assignable'],
      ["t('knob.less');", 'Expected 2 arguments, but got 1.'],
      ["t('knob.less', { knbo: 'x' });", "'knbo' does not exist in type '{ readonly knob: string | number; }'"],
      ["t('hint.range', { min: 1 });", "Property 'max' is missing"],
      ["t('matrix.images');", 'Expected 2 arguments, but got 1.'],
      ["t('matrix.images', { count: 'two' });", "Type 'string' is not assignable to type 'number'."],
      ["t('action.stop', { count: 1 });", 'Expected 1 arguments, but got 2.'],
      ["site['nav.abuot'];", "Property 'nav.abuot' does not exist"],
    ] as const;
    const said = verdicts(wrong.map(([expression]) => expression));
    for (const [index, [expression, message]] of wrong.entries()) {
      expect(`${expression} ${said[index]!}`).toContain(message);
    }
  });
});
