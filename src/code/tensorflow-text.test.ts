import { expect, it } from 'vitest';
import { createTensorflowText } from './tensorflow-text.ts';

const SCRIPT = 'var strokesTensorflow=(function(){})();';
const { signal } = new AbortController();

it('is fetched once, and again after it could not be had', async () => {
  const answers = [
    { ok: false, status: 404, text: () => Promise.resolve(SCRIPT) },
    // A page in the script's place.
    { ok: true, status: 200, text: () => Promise.resolve('<!doctype html>') },
    { ok: true, status: 200, text: () => Promise.reject(new TypeError('broken off')) },
    { ok: true, status: 200, text: () => Promise.resolve(SCRIPT) },
  ];
  let asked = 0;
  const text = createTensorflowText(() => Promise.resolve(answers[asked++]!));
  await expect(text(signal)).rejects.toThrow('404');
  await expect(text(signal)).rejects.toThrow('<!doctype html>');
  await expect(text(signal)).rejects.toThrow('broken off');
  expect(await text(signal)).toBe(SCRIPT);
  expect(await text(signal)).toBe(SCRIPT);
  expect(asked).toBe(4);
});
