import { expect, it } from 'vitest';
import { storedOutput } from './stored-output.ts';

it('holds the losses of every period, and what is shown after them', async () => {
  const lines = (await storedOutput('linear-by-code', 'en')).split('\n');
  expect(lines[0]).toBe('   step  train  valid');
  expect(lines[10]).toMatch(/^ {3}1000 +\d\.\d\d +\d\.\d\d$/);
  expect(lines[12]).toBe('0.9076');
});

it('says of each gap of a training step how it compares', async () => {
  const text = await storedOutput('write-step', 'zh');
  expect(text.match(/✎/g)).toHaveLength(4);
  expect(text).toMatch(/600个数里\d+个不对/);
});
