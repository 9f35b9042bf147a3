import { afterEach, describe, expect, it, vi } from 'vitest';
import { strings } from '../../i18n/strings.ts';
import { translator } from '../../i18n/translator.ts';
import ConfusionFigure from './ConfusionFigure.tsx';
import type { Cell } from './confusion-cells.ts';
import { openPage, type FakePage } from './fake-page.tsx';

afterEach(() => void vi.unstubAllGlobals());

const t = translator('en', 'lab', strings.en);
const CONFUSION = [
  [9, 1],
  [0, 8],
];

function open(confusion: readonly (readonly number[])[] = CONFUSION, selected: Cell | null = null) {
  const page = openPage();
  const draw = (counts: readonly (readonly number[])[], now: Cell | null) => {
    page.draw(<ConfusionFigure t={t} id="m" confusion={counts} selected={now} onSelect={() => undefined} />);
  };
  draw(confusion, selected);
  return { page, draw };
}

const cell = ({ root }: FakePage, place: string) => root.querySelector(`[data-matrix-cell="${place}"]`);
const stops = ({ root }: FakePage) =>
  [...root.querySelectorAll('[data-matrix-cell]')]
    .filter((each) => (each.getAttribute('tabIndex') ?? each.getAttribute('tabindex')) === '0')
    .map((each) => each.getAttribute('data-matrix-cell'));

describe('ConfusionFigure', () => {
  it('is one Tab stop, which moves to the cell that is selected', () => {
    const { page, draw } = open();
    expect(stops(page)).toEqual(['0-0']);
    draw(CONFUSION, { truth: 0, read: 1 });
    expect(stops(page)).toEqual(['0-1']);
  });

  it('draws new counts, and which cell is selected', () => {
    const { page, draw } = open();
    expect(cell(page, '1-0')?.textContent).toContain('·');
    draw([CONFUSION[0]!, [3, 5]], { truth: 1, read: 0 });
    expect(cell(page, '1-0')?.textContent).toContain('3');
    expect(cell(page, '1-0')?.getAttribute('aria-pressed')).toBe('true');
    expect(stops(page)).toEqual(['1-0']);
  });
});
