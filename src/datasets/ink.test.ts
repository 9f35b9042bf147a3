import { expect, it } from 'vitest';
import { toInk } from './ink.ts';

it('draws numbers from 0 to 1 and leaves bytes alone', () => {
  expect([...toInk(Float32Array.of(-1, 0, 0.2, 1, 7))]).toEqual([0, 0, 51, 255, 255]);
  expect([...toInk(Uint8Array.of(0, 1, 255))]).toEqual([0, 1, 255]);
});
