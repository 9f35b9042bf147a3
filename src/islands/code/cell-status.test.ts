import { expect, it } from 'vitest';
import { strings } from '../../i18n/strings.ts';
import { translator } from '../../i18n/translator.ts';
import type { CellState, CellView } from './cell.ts';
import { cellStatus } from './cell-status.ts';

const t = translator('en', 'cell', strings.en);

function said(state: CellState, stale: boolean, progress: CellView['progress']): string {
  const view = { state, problem: null, refused: !progress, verdicts: [], progress, seal: null, elapsedMs: 0 };
  const { what, rest } = cellStatus(t, 'en', view as Partial<CellView> as CellView, stale);
  return what + rest;
}

it('results of the code before a change are said to be that', () => {
  const progress = { outputs: [], runs: [], waitsFor: null };
  expect(said('failed', false, progress)).toContain(t('status.finished'));
  for (const state of ['passed', 'failed', 'stopped', 'error'] as const) {
    expect(said(state, true, progress)).toBe(t('status.stale'));
  }
  expect(said('running', true, progress)).toBe(t('status.running'));
  // Refused code left no results.
  expect(said('error', true, null)).toBe(t('status.idle'));
});
