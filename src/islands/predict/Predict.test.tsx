import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { strings } from '../../i18n/strings.ts';
import { IDLE_RUN, type Run } from '../../runs/run.ts';
import { openPage, type FakePage } from '../parts/fake-page.tsx';
import { createStore } from '../parts/store.ts';
import Predict from './Predict.tsx';

const { slots } = vi.hoisted(() => ({ slots: new Map<string, unknown>() }));
vi.mock('../parts/runs.ts', () => ({ runSlot: (exercise: string) => Promise.resolve(slots.get(exercise)) }));

let device: Map<string, string>;
let run = createStore<Run>(IDLE_RUN);

beforeEach(() => {
  device = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => device.get(key) ?? null,
    setItem: (key: string, value: string) => device.set(key, value),
    removeItem: (key: string) => device.delete(key),
  });
  run = createStore<Run>(IDLE_RUN);
  slots.set('linear', { ...run, restore: () => Promise.resolve() });
});
afterEach(() => void vi.unstubAllGlobals());

const OPTIONS = ['0.80', '0.90'];

function open(about: { readonly exercise: 'linear'; readonly measure: 'accuracy' } | object = {}): FakePage {
  const page = openPage();
  page.draw(
    <Predict language="en" strings={strings.en} id="steps" question="How far?" options={OPTIONS} {...about}>
      <em>answer</em>
    </Predict>,
  );
  return page;
}

function guess(page: FakePage, option: string): void {
  page.send(page.root.querySelector(`input[value="${option}"]`), 'change');
  page.send(page.root.querySelector('form'), 'submit');
}

const locked = (page: FakePage) => page.root.querySelector('form')?.getAttribute('data-locked') ?? null;

/** Two digits are enough for the parts that are read: the last period and the matrix. */
function finished(accuracy: number, startedAt = '2999-01-01T00:00:00.000Z'): Run {
  const metrics = { accuracy, logLoss: 1, crossEntropy: 1 };
  const record = {
    startedAt,
    periods: [{ step: 1, training: metrics, validation: metrics }],
    confusion: [
      [9, 1],
      [4, 6],
    ],
  } as unknown as Run['record'];
  return { ...IDLE_RUN, state: 'done', record };
}

describe('Predict', () => {
  it('locks a guess, shows the answer then, and remembers both on the device', () => {
    const page = open();
    expect(page.root.querySelector('button')?.disabled).toBe(true);
    expect(page.root.querySelector('em')).toBeNull();
    guess(page, '0.90');
    expect(locked(page)).toBe('0.90');
    expect(page.root.querySelector('input')).toBeNull();
    expect(page.root.querySelector('em')?.textContent).toBe('answer');
    expect(locked(open())).toBe('0.90');
  });

  it('locks nothing before an option is chosen', () => {
    const page = open();
    page.send(page.root.querySelector('form'), 'submit');
    expect(locked(page)).toBeNull();
    expect(device.size).toBe(0);
  });

  it('forgets a kept guess that is no longer among the options', () => {
    device.set('strokes:predict:steps', '0.70');
    expect(locked(open())).toBeNull();
  });

  it('holds the guess on the page where storage is denied', () => {
    const denied = () => {
      throw new Error('denied');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied, removeItem: denied });
    const page = open();
    guess(page, '0.80');
    expect(locked(page)).toBe('0.80');
  });

  it('keeps the answer to a question about a run until one has finished, then sets the first one against the guess', async () => {
    const page = open({ exercise: 'linear', measure: 'accuracy' });
    guess(page, '0.80');
    await act(() => Promise.resolve());
    expect(page.root.querySelector('em')).toBeNull();
    void act(() => {
      run.set(finished(0.875));
    });
    expect(page.root.querySelector('em')).not.toBeNull();
    expect(page.root.textContent).toContain('0.875');
    void act(() => {
      run.set(finished(0.925));
    });
    expect(page.root.textContent).toContain('0.875');
    expect(device.get('strokes:measured:steps')).toBe('{"measured":"0.875","recall":"60.0"}');
  });

  it('sets no old measurement against a new guess', async () => {
    device.set('strokes:measured:steps', '{"measured":"0.500","recall":"10.0"}');
    const page = open({ exercise: 'linear', measure: 'accuracy' });
    guess(page, '0.80');
    await act(() => Promise.resolve());
    expect(page.root.textContent).not.toContain('0.500');
    expect(device.has('strokes:measured:steps')).toBe(false);
  });

  it('sets no run against a guess that was made when it was there already, also on a later visit', async () => {
    run.set(finished(0.875, '2001-01-01T00:00:00.000Z'));
    for (const page of [open({ exercise: 'linear', measure: 'accuracy' }), null]) {
      if (page) guess(page, '0.80');
      const here = page ?? open({ exercise: 'linear', measure: 'accuracy' });
      await act(() => Promise.resolve());
      expect(locked(here)).toBe('0.80');
      expect(here.root.textContent).not.toContain('0.875');
      expect(device.has('strokes:measured:steps')).toBe(false);
    }
  });
});
