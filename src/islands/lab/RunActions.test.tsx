import { afterEach, describe, expect, it, vi } from 'vitest';
import { strings } from '../../i18n/strings.ts';
import { translator } from '../../i18n/translator.ts';
import type { RunState } from '../../runs/life.ts';
import { openPage } from '../parts/fake-page.tsx';
import RunActions from './RunActions.tsx';

afterEach(() => void vi.unstubAllGlobals());

const t = translator('en', 'lab', strings.en);
const nothing = () => undefined;

/** The three buttons; one that cannot be pressed stands in brackets. */
function buttons(state: RunState, ready = true): string {
  const page = openPage();
  page.draw(<RunActions t={t} state={state} ready={ready} onPause={nothing} onStop={nothing} />);
  return [...page.root.querySelectorAll('button')]
    .map((button) => {
      const off = button.disabled || button.getAttribute('aria-disabled') === 'true';
      return off ? `(${button.textContent})` : button.textContent;
    })
    .join(' ');
}

describe('RunActions', () => {
  it.each<[RunState, string]>([
    ['idle', 'Train (Pause) (Stop)'],
    ['loading', '(Train) (Pause) Cancel'],
    ['preparing', '(Train) (Pause) Cancel'],
    ['running', '(Train) Pause Stop'],
    ['paused', 'Resume (Pause) Stop'],
    ['done', 'Train again (Pause) (Stop)'],
    ['stopped', 'Train again (Pause) (Stop)'],
    ['diverged', 'Train again (Pause) (Stop)'],
    ['failed', 'Train (Pause) (Stop)'],
  ])('offers what makes sense while a run is %s', (state, expected) => {
    expect(buttons(state)).toBe(expected);
  });

  it('offers nothing before the page is alive', () => {
    expect(buttons('paused', false)).toBe('(Resume) (Pause) (Stop)');
  });

  it('never disables a button that can have the focus', () => {
    for (const state of ['running', 'paused', 'done'] as const) {
      const page = openPage();
      page.draw(<RunActions t={t} state={state} ready onPause={nothing} onStop={nothing} />);
      expect([...page.root.querySelectorAll('button')].map(({ disabled }) => disabled)).toEqual([false, false, false]);
    }
  });

  it('tells of no press that makes no sense', () => {
    const page = openPage();
    const wrong = () => {
      throw new Error('pressed');
    };
    page.draw(<RunActions t={t} state="done" ready onPause={wrong} onStop={wrong} />);
    for (const button of page.root.querySelectorAll('button')) page.send(button, 'click');
  });

  it('tells of a press', () => {
    const pressed: string[] = [];
    const page = openPage();
    page.draw(
      <RunActions
        t={t}
        state="running"
        ready
        onPause={() => pressed.push('pause')}
        onStop={() => pressed.push('stop')}
      />,
    );
    const [, pause, stop] = page.root.querySelectorAll('button');
    page.send(pause ?? null, 'click');
    page.send(stop ?? null, 'click');
    expect(pressed).toEqual(['pause', 'stop']);
  });
});
