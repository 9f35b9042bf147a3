import { useMemo } from 'preact/hooks';
import { inkPaths } from './ink.ts';
import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';

const { side: SIDE } = MNIST_SHAPE.image;

interface InkProps {
  /** [784] amounts of ink. */
  readonly values: ArrayLike<number>;
  /** The amount that is full ink; 255 for the bytes of a file. */
  readonly full?: number;
}

/** A 28×28 picture inside an SVG, one square per pixel, in the colour of the text. */
export function InkLayer({ values, full = 255 }: InkProps) {
  const paths = useMemo(() => inkPaths(values, full, SIDE), [values, full]);
  return (
    <g class="data-shades" transform="translate(0 .5)" shape-rendering="crispEdges">
      {paths.map(({ opacity, path }) => (
        <path key={opacity} d={path} stroke-opacity={opacity} />
      ))}
    </g>
  );
}

/** A small digit with a name, for rows of them. */
export default function Ink({ values, label }: { readonly values: ArrayLike<number>; readonly label: string }) {
  return (
    <svg class="data-ink" viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={label}>
      <InkLayer values={values} />
    </svg>
  );
}
