import { describe, expect, it } from 'vitest';
import { definitionsModule } from './list-exercises.ts';

describe('the list of exercises', () => {
  it('takes every exercise file and no other, in one order everywhere', () => {
    expect(definitionsModule(['recorded-runs.ts', 'why-depth.exercise.ts', 'linear.exercise.ts']))
      .toBe(`// Written by src/tools/list-exercises.ts.
import e0 from '../linear.exercise.ts';
import e1 from '../why-depth.exercise.ts';

export const DEFINITIONS = {
  'linear': e0,
  'why-depth': e1,
};
`);
  });

  it('refuses a name that is no id', () => {
    expect(() => definitionsModule(['Why depth.exercise.ts'])).toThrow(
      'src/exercises/Why depth.exercise.ts: expected a name of lower-case letters, digits and hyphens',
    );
  });
});
