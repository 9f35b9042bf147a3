import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';

const { side: SIDE } = MNIST_SHAPE.image;

/**
 * A digit as the address of a PNG whose opacity is its ink, for the `--d` mask of class `digit`: the theme gives
 * the colour, so switching it redraws nothing.
 *
 * @param pixels [784] ink, 255 is full
 */
export function digitUrl(pixels: Uint8Array): string {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (!context) return 'none';
  const image = context.createImageData(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) image.data[4 * i + 3] = pixels[i] ?? 0;
  context.putImageData(image, 0, 0);
  return `url(${canvas.toDataURL()})`;
}
