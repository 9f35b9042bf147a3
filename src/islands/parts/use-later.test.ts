import { afterEach, describe, expect, it, vi } from 'vitest';
import { translator } from '../../i18n/translator.ts';
import { drawHook } from './fake-page.tsx';
import { useLater } from './use-later.ts';

afterEach(() => void vi.unstubAllGlobals());

const Part = () => null;

describe('useLater', () => {
  it('has a part once it is wanted, and by then the translators know all it may ask for', async () => {
    const t = translator('en', 'lab', { lab: {} });
    const load = vi.fn(() => Promise.resolve({ default: Part }));
    const hook = drawHook((wanted: boolean) => useLater(load, wanted, [t]), false);
    expect(load).not.toHaveBeenCalled();
    expect(() => t('action.stop')).toThrow();

    hook.draw(true);
    expect(hook.now()).toBeNull();
    await vi.waitUntil(() => hook.now());
    expect(hook.now()).toBe(Part);
    expect(t('action.stop')).toBe('Stop');
    expect(load).toHaveBeenCalledOnce();
  });

  it('stays without a part that cannot be fetched', async () => {
    const failing = Promise.reject(new Error('offline'));
    const hook = drawHook(() => useLater(() => failing, true, []), null);
    await expect(failing).rejects.toThrow();
    hook.draw(null);
    expect(hook.now()).toBeNull();
  });
});
