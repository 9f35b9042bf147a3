/** From data to pixels along one straight axis. */
export type Scale = (value: number) => number;

/** Straight-line scale that takes `from` to `to`. */
export function linearScale(from: readonly [number, number], to: readonly [number, number]): Scale {
  const slope = (to[1] - to[0]) / (from[1] - from[0]);
  return (value) => to[0] + (value - from[0]) * slope;
}

/** Multiples of `step` from `low` to `high`, both included, without the dust of floating point. */
export function multiples(low: number, high: number, step: number): number[] {
  const ticks: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++)
    ticks.push(Number((k * step).toFixed(10)));
  return ticks;
}

/**
 * Round values for gridlines between `low` and `high`: three or four where steps of 1, 2 or 5 times a power of ten give
 * them, otherwise the nearest number of lines, the larger when two are as near.
 */
export function gridTicks(low: number, high: number): number[] {
  if (!(high > low)) throw new RangeError(`gridTicks: ${low} to ${high}, expected a rising range.`);
  const magnitude = 10 ** Math.floor(Math.log10(high - low));
  let best: number[] = [];
  for (const factor of [0.2, 0.5, 1, 2, 5]) {
    const ticks = multiples(low, high, factor * magnitude);
    if (Math.abs(ticks.length - 3.5) < Math.abs(best.length - 3.5)) best = ticks;
  }
  return best;
}
