import { NO_CLASS } from './schedule.ts';
import type { Reads } from './program.ts';
import { quads } from './texel-table.ts';

/** Tells a program which image stands in which row of its batch: GLSL `int imageOf(int row)`, −1 for an empty row. */
export interface ImageSource extends Reads {
  readonly glsl: string;
}

/** The batch of one step of the uploaded schedule; also gives `int truthOf(int row)`, the true class. */
export function scheduledImages(capacity: number): ImageSource {
  return {
    inputs: { schedule: { rows: 'any', width: quads(capacity) } },
    uniforms: { stepInPeriod: 'int' },
    glsl: `
int entryOf(int row) { return int(schedule(stepInPeriod, row >> 2)[row & 3]); }
int truthOf(int row) { return entryOf(row) & 15; }
int imageOf(int row) {
  int entry = entryOf(row);
  return (entry & 15) == ${NO_CLASS} ? -1 : entry >> 4;
}`,
  };
}

/** The images `first`, `first + 1`, … below `count`. */
export const CONSECUTIVE_IMAGES: ImageSource = {
  inputs: {},
  uniforms: { first: 'int', count: 'int' },
  glsl: `
int imageOf(int row) {
  int image = first + row;
  return image < count ? image : -1;
}`,
};
