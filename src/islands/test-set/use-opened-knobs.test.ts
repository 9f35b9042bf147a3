import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import network from '../../exercises/network.exercise.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { drawHook } from '../parts/fake-page.tsx';
import { useOpenedKnobs } from './use-opened-knobs.ts';

/** Of a record only its knobs are read, and whether the test set was opened. */
function record(steps: number, opened: boolean): RunRecord {
  return { source: { knobs: { ...network.solution, steps } }, ...(opened && { test: {} }) } as unknown as RunRecord;
}

const use = (current: RunRecord | null) => useOpenedKnobs('network', current);
let device: Map<string, string>;

beforeEach(() => {
  device = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => device.get(key) ?? null,
    setItem: (key: string, value: string) => device.set(key, value),
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe('useOpenedKnobs', () => {
  it('says so when knobs change after the test set was opened, and no longer when they are set back', () => {
    const hook = drawHook(use, record(100, false));
    hook.draw(record(100, true));
    expect(hook.now().changed).toBe(false);
    hook.draw(record(200, false));
    expect(hook.now().changed).toBe(true);
    hook.draw(record(100, false));
    expect(hook.now().changed).toBe(false);
  });

  it('lets knobs change as long as the test set is sealed', () => {
    const hook = drawHook(use, record(100, false));
    hook.draw(record(200, false));
    expect(hook.now().changed).toBe(false);
    expect(device.size).toBe(0);
  });

  it('remembers the first opening on the device', () => {
    drawHook(use, record(100, true)).leave();
    const later = drawHook(use, record(200, true));
    expect(later.now()).toEqual({ before: true, changed: true });
    expect(JSON.parse(device.get('strokes:test-opened:network')!)).toMatchObject({ steps: 100 });
  });

  it('remembers on the page where storage is denied', () => {
    const denied = () => {
      throw new Error('denied');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied });
    const hook = drawHook(use, record(100, true));
    hook.draw(record(200, false));
    expect(hook.now().changed).toBe(true);
  });
});
