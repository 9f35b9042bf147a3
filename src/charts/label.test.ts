import { describe, expect, it } from 'vitest';
import { boxOf, labelMarks, lineObstacles, overlap, placeLabel, spread, textWidth, type Label } from './label.ts';

const label: Label = { text: '验证', x: 100, y: 50, anchor: 'start', className: 'lbl' };

describe('textWidth', () => {
  it('counts Han and full-width characters as one em', () => {
    expect(textWidth('验证：', 10)).toBe(30);
    expect(textWidth('3.5', 10)).toBeCloseTo(5.8 + 3 + 5.8);
  });
});

describe('boxOf', () => {
  it('follows the anchor, with two pixels of air', () => {
    expect(boxOf(label)).toMatchObject({ left: 98, right: 129 });
    expect(boxOf({ ...label, anchor: 'end' })).toMatchObject({ left: 71, right: 102 });
    expect(boxOf({ ...label, anchor: 'middle' })).toMatchObject({ left: 84.5, right: 115.5 });
  });
});

describe('overlap', () => {
  it('is the shared area, 0 for neighbours', () => {
    const box = { left: 0, right: 10, top: 0, bottom: 10 };
    expect(overlap(box, { left: 8, right: 20, top: 5, bottom: 20 })).toBe(10);
    expect(overlap(box, { left: 10, right: 20, top: 0, bottom: 10 })).toBe(0);
  });
});

describe('placeLabel', () => {
  const frame = { left: 0, right: 200, top: 0, bottom: 100 };

  it('takes the first candidate that hides nothing', () => {
    const line = lineObstacles([
      { x: 0, y: 50 },
      { x: 200, y: 50 },
    ]);
    const candidates = [50, 40, 30, 70].map((y) => ({ ...label, y }));
    expect(placeLabel(candidates, line, frame)?.y).toBe(30);
  });

  it('would rather touch a line than leave the frame', () => {
    const line = lineObstacles([
      { x: 0, y: 90 },
      { x: 200, y: 90 },
    ]);
    expect(
      placeLabel(
        [
          { ...label, y: 105 },
          { ...label, y: 80 },
        ],
        line,
        frame,
      )?.y,
    ).toBe(80);
  });

  it('gives nothing for no candidates', () => {
    expect(placeLabel([], [], frame)).toBeUndefined();
  });
});

describe('spread', () => {
  it('moves neighbours apart around their middle, and no others', () => {
    expect(spread(100, 102, 18, 0, 300)).toEqual([92, 110]);
    expect(spread(100, 150, 18, 0, 300)).toEqual([100, 150]);
  });

  it('stays inside', () => {
    expect(spread(2, 4, 18, 8, 300)).toEqual([8, 26]);
    expect(spread(298, 299, 18, 8, 300)).toEqual([282, 300]);
  });
});

describe('labelMarks', () => {
  it('places text at pixels, not through the scales', () => {
    expect(labelMarks([{ ...label, x: 1.26 }])).toEqual([
      {
        kind: 'text',
        data: [{ x: 1.3, y: 50, text: '验证' }],
        options: {
          x: { value: 'x', scale: null },
          y: { value: 'y', scale: null },
          text: 'text',
          textAnchor: 'start',
          className: 'lbl',
        },
      },
    ]);
  });
});
