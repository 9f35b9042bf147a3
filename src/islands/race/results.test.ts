import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../runs/run-record.ts';
import { differenceOf, extremes, formatFigure, formatLarge, formatTiny, referenceOf, type Finish } from './results.ts';

const metrics = (logLoss: number, crossEntropy: number) => ({ logLoss, crossEntropy, accuracy: 0.9 });

function record(elapsedMs: number, confusion: number[][], losses: readonly [number, number][]): RunRecord {
  const periods = losses.map(([logLoss, crossEntropy], i) => ({
    step: i + 1,
    training: metrics(1, 0.1),
    validation: metrics(logLoss, crossEntropy),
  }));
  return { elapsedMs, confusion, periods } as unknown as RunRecord;
}

const finish = (engine: Finish['engine'], elapsedMs: number): Finish => ({
  engine,
  record: record(elapsedMs, [], []),
  stepMs: 1,
});

describe('race results', () => {
  it('counts an image that moved once, though it leaves one cell and enters another', () => {
    const one = record(
      1,
      [
        [9, 1],
        [2, 8],
      ],
      [
        [3, 0.5],
        [2, 0.25],
      ],
    );
    const other = record(
      1,
      [
        [8, 2],
        [2, 8],
      ],
      [
        [3, 0.5],
        [2.5, 0.125],
      ],
    );
    expect(differenceOf(one, other)).toEqual({ images: 1, logLoss: 0.5, crossEntropy: 0.125 });
    expect(differenceOf(one, one)).toEqual({ images: 0, logLoss: 0, crossEntropy: 0 });
  });

  it('finds both ends of the field, whatever order they ran in', () => {
    const field = [finish('simd', 900), finish('webgl', 40_000), finish('plain', 6000)];
    expect(extremes(field)).toMatchObject({ fastest: { engine: 'simd' }, slowest: { engine: 'webgl' } });
    expect(extremes(field.slice(0, 1))).toBeUndefined();
  });

  it('holds the others against plain where it finished', () => {
    expect(referenceOf([finish('simd', 1), finish('plain', 2)])?.engine).toBe('plain');
    expect(referenceOf([finish('simd', 1), finish('webgl', 2)])?.engine).toBe('simd');
  });

  it('writes large numbers in the words of the language', () => {
    expect([formatLarge(3_112_345, 'zh'), formatLarge(3_112_345, 'en')]).toEqual(['311万', '3.11 million']);
  });

  it('writes figures in three digits and small differences as powers of ten', () => {
    expect([0.5234, 5.234, 52.34, 523.4, 0.0523].map(formatFigure)).toEqual(['0.523', '5.23', '52.3', '523', '0.052']);
    expect([0, 0.0138, 1.21e-7].map(formatTiny)).toEqual(['0', '0.014', '1.2 × 10⁻⁷']);
  });
});
