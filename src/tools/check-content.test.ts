import { describe, expect, it } from 'vitest';
import { checkLessonPairs } from './check-lesson-pairs.ts';
import { checkDescriptions, checkStringPairs, checkUnusedKeys } from './check-strings.ts';
import { outlineOf } from './content-outline.ts';
import { printFinding } from './finding.ts';

const ZH = `---
title: 线性模型
---

## 动手训练 [#train]

<Term id="softmax" pair />把<Term id="logit" />变成概率。

<Predict id="worst" exercise="linear" measure="worst-digit" question="哪个 > 最难？" options={['0', '1']}>
看看。
</Predict>

<Lab exercise="linear" />
`;
const EN = `---
title: A linear model
---

## Train it [#train]

From <Term id="logit" /> to probabilities: <Term id="softmax" pair />.

<Predict id="worst" exercise="linear" measure="worst-digit" question="Which is hardest?" options={['0', '1']}>
Look.
</Predict>

<Lab exercise="linear" />
`;
const TERMS = new Set(['softmax', 'logit']);

function pairFaults(zh: string | null, en: string | null): string[] {
  const files = {
    ...(zh === null ? {} : { 'content/zh/linear.mdx': zh }),
    ...(en === null ? {} : { 'content/en/linear.mdx': en }),
  };
  return checkLessonPairs(files, TERMS).map(printFinding);
}

describe('outlineOf', () => {
  it('sees headings and components, not code', () => {
    const { headings, components } = outlineOf(
      '## A `<B />` [#a]\n\n```html\n## no\n<Lab />\n```\n\n<Wide>\n`<Note>`</Wide>',
    );
    expect(headings).toEqual([{ depth: 2, id: 'a', text: 'A', line: 1 }]);
    expect(components).toEqual([{ name: 'Wide', props: {}, line: 8 }]);
  });
});

describe('lesson pairs', () => {
  it('are content with terms in another order', () => {
    expect(pairFaults(ZH, EN)).toEqual([]);
  });

  it('need a twin', () => {
    expect(pairFaults(ZH, null)).toEqual([
      'content/zh/linear.mdx:1: twin in the other language, expected content/en/linear.mdx, got no such file',
    ]);
  });

  it('have the same heading ids in the same order', () => {
    expect(pairFaults(ZH, EN.replace('[#train]', '[#run]'))).toEqual([
      'content/en/linear.mdx:5: heading 1, expected ## [#train] as on line 5 in Chinese, got ## [#run]',
    ]);
    expect(pairFaults(ZH, EN.replace(' [#train]', ''))).toEqual([
      'content/en/linear.mdx:5: heading 1, expected ## [#train] as on line 5 in Chinese, got ## “Train it” without an id',
    ]);
  });

  it('have the same formulas', () => {
    const formula = '\n<Formula tex="\\frac{1}{n}" />\n';
    expect(pairFaults(ZH + formula, EN + formula)).toEqual([]);
    expect(pairFaults(ZH + formula, EN + formula.replace('n}', 'm}'))).toEqual([
      'content/en/linear.mdx:15: component 3, expected <Formula tex="\\frac{1}{n}"> as on line 15 in Chinese, got <Formula tex="\\frac{1}{m}">',
    ]);
  });

  it('have the same components in the same order', () => {
    expect(pairFaults(ZH, EN.replace('<Lab exercise="linear" />', ''))).toEqual([
      'content/en/linear.mdx:9: component 2, expected <Lab exercise="linear"> as on line 13 in Chinese, got no more of them',
    ]);
    expect(pairFaults(ZH, EN.replace('<Lab exercise="linear" />', '<Lab exercise="network" />'))).toEqual([
      'content/en/linear.mdx:13: component 2, expected <Lab exercise="linear"> as on line 13 in Chinese, got <Lab exercise="network">',
    ]);
  });

  it('name terms of the glossary only', () => {
    expect(pairFaults(ZH.replace('id="softmax"', 'id="sofmax"'), EN)).toEqual([
      'content/zh/linear.mdx:7: term, expected an id in content/glossary.yaml, got "sofmax"',
    ]);
  });
});

describe('strings', () => {
  const source = {
    'src/i18n/en/lab.ts': "export const lab = {\n  train: 'Train',\n  'left.time': '{{seconds}} s',\n};",
  };

  it('have the same keys in both languages', () => {
    expect(
      checkStringPairs({ lab: { train: '训练', stop: '停止' } }, { lab: { train: 'Train', run: 'Run' } }, source),
    ).toMatchObject([
      { file: 'src/i18n/zh/lab.ts', what: 'key stop', got: 'none' },
      { file: 'src/i18n/en/lab.ts', what: 'key run', got: 'none' },
    ]);
  });

  it('have the same placeholders in both languages', () => {
    const zh = { lab: { 'left.time': '还要{{seconds}}秒，共{{total}}秒' } };
    expect(checkStringPairs(zh, { lab: { 'left.time': '{{seconds}} s' } }, source).map(printFinding)).toEqual([
      'src/i18n/en/lab.ts:3: placeholders of left.time, expected {{seconds}} {{total}}, got {{seconds}}',
    ]);
    expect(checkStringPairs(zh, { lab: { 'left.time': '{{total}} s, {{seconds}} left' } }, source)).toEqual([]);
  });

  it('may tell one from many in English only', () => {
    const zh = { lab: { images_other: '{{count}}张' } };
    const en = { lab: { images_one: 'one image', images_other: '{{count}} images' } };
    expect(checkStringPairs(zh, en, {})).toEqual([]);
  });

  it('are all used, by name or by a template', () => {
    const zh = { lab: { train: '训练', 'status.idle': '就绪', images_other: '{{count}}张', forgotten: '没有人用' } };
    const files = { 'src/islands/lab/Lab.tsx': "t('train'); t(`status.${state}`); t('images', { count });" };
    expect(checkUnusedKeys(zh, files)).toMatchObject([{ what: 'key forgotten', expected: 'a source that uses it' }]);
  });

  describe('descriptions', () => {
    const faults = (zh: Record<string, string>, en: Record<string, string>, source: string) =>
      checkDescriptions({ lab: zh }, { lab: en }, { 'src/i18n/zh/lab.ts': source }).map(printFinding);
    const missing = (key: string) =>
      `src/i18n/zh/lab.ts:1: key ${key}, expected a /** description */ directly above, got none`;

    it('are wanted for a value, a single word and a piece of a text', () => {
      expect(faults({ left: '还要{{seconds}}秒' }, { left: '{{seconds}} s left' }, "left: '',")).toEqual([
        missing('left'),
      ]);
      expect(faults({ images_other: '张图片' }, { images_other: 'of the images' }, "images_other: '',")).toHaveLength(
        1,
      );
      expect(faults({ step: '一步' }, { step: 'one step' }, "step: '',")).toEqual([missing('step')]);
      expect(faults({ stop: '停止训练' }, { stop: 'Stop' }, "stop: '',")).toEqual([missing('stop')]);
      expect(faults({ rest: '，停在这里' }, { rest: ' at this point' }, "rest: '',")).toEqual([missing('rest')]);
      expect(faults({ link: '没能复制，链接是：' }, { link: 'The link is:' }, "link: '',")).toEqual([missing('link')]);
      expect(faults({ offline: '现在没有网络。' }, { offline: 'You are offline.' }, "offline: '',")).toEqual([]);
    });

    it('stand directly above, and name the values that the text takes', () => {
      const zh = { left: '还要{{seconds}}秒，共{{total, number}}秒' };
      const en = { left: '{{seconds}} s of {{total, number}} left' };
      const right = '/** {{seconds}}, {{total}}: whole. */';
      const source = (comment: string) => `export const lab = {\n  ${comment}\n  left: '',\n};`;
      expect(faults(zh, en, source(right))).toEqual([]);
      expect(faults(zh, en, source('/**\n   * {{seconds}}: whole.\n   * {{total}}: whole.\n   */'))).toEqual([]);
      expect(faults(zh, en, source(`${right}\n`))).toHaveLength(1);
      expect(faults(zh, en, source('// {{seconds}}, {{total}}'))).toHaveLength(1);
      expect(faults(zh, en, source('/** {{seconds}}: whole. {{left}}: whole. */'))).toEqual([
        'src/i18n/zh/lab.ts:3: values in the description of left, expected {{seconds}} {{total}}, got {{left}} {{seconds}}',
      ]);
      const plural = "/** {{count}}: said before. */\nimages_other: '张',";
      expect(faults({ images_other: '张' }, { images_other: 'images' }, plural)).toEqual([]);
    });
  });
});
