import { expect, it } from 'vitest';
import { strings } from '../../i18n/strings.ts';
import { translator } from '../../i18n/translator.ts';
import { knobSummary } from './knob-summary.ts';

it('writes layers as their field does, and no comma that could be taken for one of theirs', () => {
  const knobs = { learningRate: 0.05, steps: 1000, batchSize: 30, hiddenUnits: [100, 20], dropout: 0 };
  const en = translator('en', 'weights', strings.en);
  expect(knobSummary(en, knobs, 7).split('; ')).toContain('hidden units 100, 20');
  const zh = translator('zh', 'weights', strings.zh);
  expect(knobSummary(zh, knobs, null).split('；')).toContain('隐藏单元100, 20');
});
