import type { ComponentChildren } from 'preact';
import { movedPixel } from './columns.ts';
import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';

const { side: SIDE } = MNIST_SHAPE.image;
/** Lines between the pixels. */
const GRID = Array.from({ length: SIDE - 1 }, (_, i) => `M0 ${i + 1}h${SIDE}M${i + 1} 0v${SIDE}`).join('');

interface Props {
  /** Says what the picture shows and that the arrow keys walk over it. */
  readonly label: string;
  /** The marked pixel, 0 to 783. */
  readonly pixel: number;
  /** Without it the picture only shows. */
  readonly onPixel: ((pixel: number) => void) | undefined;
  /** Follows the pointer; without it a press chooses. */
  readonly hover?: boolean;
  /** Layers of the picture in pixel units. */
  readonly children: ComponentChildren;
}

/** A picture whose 784 pixels can be pointed at or walked over with the arrow keys: one stop for the Tab key. */
export default function Pixels({ label, pixel, onPixel, hover = false, children }: Props) {
  const point = (event: PointerEvent & { readonly currentTarget: SVGSVGElement }) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - left) / width) * SIDE);
    const row = Math.floor(((event.clientY - top) / height) * SIDE);
    if (onPixel && row >= 0 && row < SIDE && column >= 0 && column < SIDE) onPixel(row * SIDE + column);
  };
  const walk = (event: KeyboardEvent) => {
    if (!onPixel || event.altKey || event.ctrlKey || event.metaKey) return;
    const moved = movedPixel(pixel, event.key, SIDE);
    if (moved === null) return;
    event.preventDefault();
    onPixel(moved);
  };
  return (
    // An application, so that a screen reader hands the arrow keys over; the reading is announced beside it.
    <div
      class="data-pixels"
      role={onPixel ? 'application' : 'img'}
      aria-label={label}
      {...(onPixel ? { tabIndex: 0 } : {})}
      onKeyDown={walk}
    >
      <svg
        viewBox={`0 0 ${SIDE} ${SIDE}`}
        aria-hidden="true"
        onPointerDown={point}
        {...(hover ? { onPointerMove: point } : {})}
      >
        {children}
        <path class="data-grid" d={GRID} />
        <rect class="data-cursor-halo" x={pixel % SIDE} y={Math.floor(pixel / SIDE)} width="1" height="1" />
        <rect class="data-cursor" x={pixel % SIDE} y={Math.floor(pixel / SIDE)} width="1" height="1" />
      </svg>
    </div>
  );
}
