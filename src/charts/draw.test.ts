import { describe, expect, it } from 'vitest';
import type { ChartSpec } from './chart-spec.ts';
import { staticChart } from './static-chart.ts';

const spec: ChartSpec = {
  options: { width: 100, height: 50, x: { domain: [0, 1], axis: null }, y: { domain: [0, 1], axis: null } },
  marks: [
    {
      kind: 'lineY',
      data: [
        { a: 0, b: 0 },
        { a: 1, b: 1 },
      ],
      options: { x: 'a', y: 'b', className: 'val' },
    },
    {
      kind: 'text',
      data: [{ a: 0.5, b: 0.5, t: '<损失 & loss>' }],
      options: { x: 'a', y: 'b', text: 't', className: 'lbl val-t' },
    },
  ],
  name: 'A "name"',
  summary: 'From 0 to 1 & no further.',
  table: { head: [], rows: [] },
};

describe('drawChart', () => {
  const svg = staticChart(spec);

  it('makes an image with a name and a description', () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-label="A &quot;name&quot;"');
    expect(svg).toContain('<desc>From 0 to 1 &amp; no further.</desc>');
  });

  it('keeps its real size', () => {
    const [root] = svg.split('>');
    for (const attribute of ['class="chart"', 'width="100"', 'height="50"', 'viewBox="0 0 100 50"']) {
      expect(root).toContain(attribute);
    }
  });

  it('leaves no style element and no name on a group', () => {
    expect(svg).not.toContain('<style');
    expect(svg).not.toMatch(/<g[^>]*aria-label/);
  });

  it("puts a mark's class on its shapes and escapes their text", () => {
    expect(svg).toMatch(/<path class="val"/);
    expect(svg).toMatch(/<text[^>]*class="lbl val-t"[^>]*>&lt;损失 &amp; loss&gt;<\/text>/);
    expect(svg).not.toMatch(/<g[^>]*class=/);
  });

  it('makes the same text again', () => {
    expect(staticChart(spec)).toBe(svg);
  });
});
