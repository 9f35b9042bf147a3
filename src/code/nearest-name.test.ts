import { expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

it.each([
  ['hidenUnits', 'hiddenUnits'],
  ['HIDDENUNITS', 'hiddenUnits'],
  ['learningrate', 'learningRate'],
  ['dorpout', 'dropout'],
  ['units', null],
  ['x', null],
  ['a'.repeat(41), null],
])('%s is near %s', (name, near) => {
  expect(nearestName(name, ['learningRate', 'hiddenUnits', 'dropout'])).toBe(near);
});
