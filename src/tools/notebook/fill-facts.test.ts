import { describe, expect, it } from 'vitest';
import { fillFacts } from './fill-facts.ts';

const facts = { rows: { test: 10_000 }, units: [100, 100], file: 'a.npz', rate: 0.05 };

describe('fillFacts', () => {
  it.each([
    ['{{rows.test}}', '10000'],
    ['{{rows.test, number}}', '10,000'],
    ['{{units}} and {{units.0}}', '[100, 100] and 100'],
    ['"{{file}}", {{rate}}', '"a.npz", 0.05'],
    ['{"a": {}}', '{"a": {}}'],
  ])('%s', (text, filled) => {
    expect(fillFacts(text, facts)).toBe(filled);
  });

  it('refuses what is not there, and what nobody could read', () => {
    expect(() => fillFacts('{{rows.none}}', facts)).toThrow('{{rows.none}}: expected a number, a text or a list');
    expect(() => fillFacts('{{none.none}}', facts)).toThrow('{{none.none}}: expected');
    expect(() => fillFacts('{{rows}}', facts)).toThrow('{{rows}}: expected');
  });
});
