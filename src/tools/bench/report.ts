import { markdownTable } from '../markdown-table.ts';
import { CONTESTANT_IDS, CONTESTANTS, EVALUATIONS, STEPS, type ContestantId } from './contestants.ts';
import type { Limit } from './limits.ts';
import type { Round } from './readings.ts';
import { spread, type Spread } from './statistics.ts';

const HEADER = [
  '',
  'ms per step',
  'enqueue, ms per step',
  'draws per step',
  '10,000 images, ms',
  '1000 steps, 10 evaluations, s',
];

/** Medians with the extremes over the rounds, one row for each contestant. */
export function speedTable(rounds: readonly Round[]): string {
  return markdownTable([HEADER, ...CONTESTANT_IDS.map((id) => speedRow(id, rounds))]);
}

function speedRow(id: ContestantId, rounds: readonly Round[]): string[] {
  const readings = rounds.map(({ contestants }) => contestants[id]);
  const step = spread(readings.map(({ msPerStep }) => msPerStep));
  const enqueue = readings.flatMap(({ enqueueMsPerStep }) => enqueueMsPerStep ?? []);
  const { median: draws } = spread(readings.map(({ drawsPerStep }) => drawsPerStep));
  const evaluation = spread(readings.map(({ evaluationMs }) => evaluationMs));
  const whole = rounds.map(({ wholeSimdMs }) => wholeSimdMs / 1000);
  // The slow ones are not waited for; the sign says that the figure is put together from the two others.
  const composed = (STEPS * step.median + EVALUATIONS * evaluation.median) / 1000;
  return [
    CONTESTANTS[id].name,
    inBrackets(step),
    enqueue.length > 0 ? inBrackets(spread(enqueue)) : '–',
    draws > 0 ? figure(draws) : '–',
    inBrackets(evaluation),
    id === 'simd' ? inBrackets(spread(whole)) : `≈ ${figure(composed)}`,
  ];
}

/** How near the simd engine comes to what its core can do. */
export function efficiencyLine(rounds: readonly Round[]): string {
  const step = spread(rounds.map(({ efficiency }) => efficiency.stepGflops));
  const peak = spread(rounds.map(({ efficiency }) => efficiency.peakGflops));
  return `simd: ${inBrackets(step)} GFLOP/s in a step; the calibration kernel reaches ${inBrackets(peak)} on the same core`;
}

/** Each budget with what was measured. */
export function limitTable(limits: readonly Limit[]): string {
  const rows = limits.map(({ name, figure: measured, atMost, bound, unit, kept }) => {
    const space = unit === '' ? '' : ` ${unit}`;
    return [
      name,
      `${inBrackets(measured)}${space}`,
      `${atMost ? '≤' : '≥'} ${figure(bound)}${space}`,
      kept ? 'kept' : 'MISSED',
    ];
  });
  return markdownTable([['limit', 'measured', 'bound', ''], ...rows]);
}

/** `12.3 [11.9–14]`, or the figure alone when all rounds gave it. */
function inBrackets({ median, min, max }: Spread): string {
  return min === max ? figure(median) : `${figure(median)} [${figure(min)}–${figure(max)}]`;
}

/**
 * Three digits that count, and all of a whole number.
 *
 * @example
 * figure(0.5512) // '0.551'
 * figure(74.04)  // '74'
 * figure(69812)  // '69,812'
 */
export function figure(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
