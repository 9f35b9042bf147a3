/** All that draws, in one piece that is fetched with the first chart: Plot and d3 are most of a page's weight. */
export { default as ChartNumbers } from './ChartNumbers.tsx';
export { accuracyStrip } from '../../charts/accuracy-strip.ts';
export { drawChart } from '../../charts/draw.ts';
export { lossChart } from '../../charts/loss-chart.ts';
export { ownCurve } from '../../charts/own-curve.ts';
