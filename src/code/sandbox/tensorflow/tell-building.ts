/** The part of the WebGL backend that finds a shader's program or builds it; its types keep it to itself. */
interface Builder {
  getAndSaveBinary: (this: Builder, key: string, build: () => unknown) => unknown;
}

/**
 * The first step builds some fifty shaders and returns to nobody in between, on a slow machine for longer than a code without a
 * sign of life may go on. Each shader built is such a sign; work that builds none, such as an endless loop, gives none.
 */
export function tellBuilding(prototype: object, alive: () => void): void {
  const builder = prototype as Builder;
  const { getAndSaveBinary } = builder;
  builder.getAndSaveBinary = function (key, build) {
    return getAndSaveBinary.call(this, key, () => {
      const built = build();
      alive();
      return built;
    });
  };
}
