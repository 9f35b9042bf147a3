import { areaY, dot, lineY, plot, rect, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import type { ChartSpec, MarkSpec } from './chart-spec.ts';

function toMark({ kind, data, options }: MarkSpec): Markish {
  switch (kind) {
    case 'lineY':
      return lineY(data, options);
    case 'areaY':
      return areaY(data, options);
    case 'dot':
      return dot(data, options);
    case 'rect':
      return rect(data, options);
    case 'ruleX':
      return ruleX(data, options);
    case 'ruleY':
      return ruleY(data, options);
    case 'text':
      return text(data, options);
  }
}

/**
 * The chart as an SVG element of its real pixel size, `role="img"`, with name and description.
 *
 * @param document where the element is made: the page's, or one of linkedom at build time
 */
export function drawChart(spec: ChartSpec, document: Document = globalThis.document): SVGSVGElement {
  const svg = plot({
    ...spec.options,
    document,
    className: 'chart',
    figure: false,
    marks: spec.marks.map(toMark),
  }) as SVGSVGElement;

  // Plot adds a <style>, which a strict content security policy refuses; the stylesheet has the same rules.
  svg.querySelector('style')?.remove();
  // Plot names its groups for assistive technology, which ARIA prohibits on a plain <g>.
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  // Plot puts a mark's class on the group; the stylesheet speaks of the shapes and texts themselves.
  for (const group of svg.querySelectorAll('g[class]')) {
    const className = group.getAttribute('class')!;
    for (const shape of group.children) shape.setAttribute('class', className);
    group.removeAttribute('class');
  }

  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.textContent = spec.summary;
  svg.prepend(description);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', spec.name);
  return svg;
}
