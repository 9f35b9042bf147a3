import { expect, it } from 'vitest';
import { explainError } from './explain-error.ts';

it.each([
  ['ReferenceError', 'shwo is not defined', { code: 'unknown-name', values: { name: 'shwo', nearest: 'show' } }],
  [
    '',
    "Uncaught ReferenceError: Can't find variable: xyz",
    { code: 'unknown-name', values: { name: 'xyz', nearest: '' } },
  ],
  ['TypeError', 'train is not a function', { code: 'shadowed', values: { name: 'train' } }],
  [
    'TypeError',
    'other is not a function',
    { code: 'thrown', values: { message: 'TypeError: other is not a function' } },
  ],
  ['RangeError', 'Array buffer allocation failed', { code: 'no-memory', values: {} }],
  ['RangeError', 'Invalid typed array length: 1099511627776', { code: 'no-memory', values: {} }],
  [
    'RangeError',
    'Maximum call stack size exceeded',
    { code: 'thrown', values: { message: 'RangeError: Maximum call stack size exceeded' } },
  ],
  ['', 'only words', { code: 'thrown', values: { message: 'only words' } }],
])('%s: %s', (name, message, problem) => {
  expect(explainError({ name, message })).toEqual(problem);
});
