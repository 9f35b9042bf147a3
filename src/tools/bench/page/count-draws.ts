type Draw = (this: unknown, ...given: unknown[]) => unknown;

const DRAWS = ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'] as const;

/** Counts the draw calls of every WebGL 2 context of this thread from now on; gives the way to read the count. */
export function countDraws(): () => number {
  let draws = 0;
  const methods = WebGL2RenderingContext.prototype as unknown as Record<(typeof DRAWS)[number], Draw>;
  for (const name of DRAWS) {
    const draw = methods[name];
    methods[name] = function (...given) {
      draws++;
      return draw.apply(this, given);
    };
  }
  return () => draws;
}
