import type { Examples, Shape } from './dataset.ts';

/** Side of a digit image, in pixels. */
const SIDE = 28;

/** MNIST: images of handwritten digits, 0 to 9. */
export const MNIST_SHAPE = { inputs: SIDE * SIDE, classes: 10, image: { side: SIDE } } as const satisfies Shape;

/** Digit images as bytes, as they come from the files. */
export type Images = Examples<Uint8Array>;
