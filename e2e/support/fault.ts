import type { FaultCode } from '../../src/runs/run-event.ts';
import type { Lab } from './lab.ts';
import { expect } from './test.ts';
import { words, type Language } from './words.ts';

/** A message with what to do, and controls that can be used. */
export async function expectFault(lab: Lab, language: Language, code: FaultCode, timeout?: number): Promise<void> {
  const t = words(language, 'lab');
  await lab.expectState('failed', timeout);
  const alert = lab.root.getByRole('alert');
  await expect(alert.getByText(t(`fault.${code}`), { exact: true })).toBeVisible();
  await expect(alert.getByText(t(`fault.${code}.body`))).toBeVisible();
  await expect(lab.action('train')).toBeEnabled();
  await expect(lab.field('learningRate')).toBeEditable();
}

export async function retry(lab: Lab, language: Language): Promise<void> {
  await lab.root.getByRole('button', { name: words(language, 'lab')('action.retry') }).click();
  await lab.expectState('done');
  await expect(lab.root.getByRole('alert')).toHaveCount(0);
}
