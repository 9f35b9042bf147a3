import { expect, it } from 'vitest';
import { LANGUAGES } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { translator } from '../../i18n/translator.ts';
import { codeExercises } from '../../exercises/code-exercises.ts';
import { offersOf } from './api-words.ts';

it.each(LANGUAGES)('the editor offers tf where the images can be had, %s', (language) => {
  const t = translator(language, 'cell', strings[language]);
  const named = (id: keyof typeof codeExercises) => offersOf(t, codeExercises[id]).find(({ name }) => name === 'tf');
  expect(named('beat-096')).toMatchObject({ kind: 'value', says: t('api.tf.offer') });
  expect(named('write-step')).toBeUndefined();
});
