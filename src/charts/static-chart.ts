import { parseHTML } from 'linkedom';
import type { ChartSpec } from './chart-spec.ts';
import { drawChart } from './draw.ts';

/** The chart as SVG text, for pages built without a browser. Not for islands: linkedom is large. */
export function staticChart(spec: ChartSpec): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return drawChart(spec, document).outerHTML;
}
