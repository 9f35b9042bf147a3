import { useEffect, useRef } from 'preact/hooks';
import type { WeightPalette } from '../../charts/weight-pixels.ts';
import type { Snapshot } from '../../training/training-event.ts';
import { sheetSize } from './grid.ts';

interface Props {
  readonly snapshot: Snapshot;
  /** Null paints nothing yet. */
  readonly palette: WeightPalette | null;
  readonly limit: number;
  /** Each tile on its own pink scale instead of ±limit for all. */
  readonly own?: boolean;
  /** Which neurons, as text so that equal lists are equal: `94,95,96`. All of them unless given. */
  readonly tiles?: string;
  /** Pixels of the page for one weight, at most; as large as its place unless given. */
  readonly zoom?: number;
  readonly label: string;
}

/** Colour maps and all: fetched with the first weights there are to paint. */
export const loadPainter = () => import('../../charts/weight-pixels.ts');

/** Weights as tiles, one weight one pixel; the stylesheet gives the size. */
export default function Canvas({ snapshot, palette, limit, own = false, tiles, zoom, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { weights, units } = snapshot.layers[0]!;
  const { width, height } = sheetSize(tiles === undefined ? units : tiles.split(',').length);
  useEffect(() => {
    if (!palette) return;
    let wanted = true;
    loadPainter().then(
      ({ pinkPixels, sheetPixels }) => {
        const context = canvas.current?.getContext('2d');
        if (!wanted || !context) return;
        const list = tiles?.split(',').map(Number);
        const image = own ? pinkPixels(weights, units, list) : sheetPixels(weights, units, { limit }, palette, list);
        context.putImageData(new ImageData(image.data, image.width, image.height), 0, 0);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [weights, units, palette, limit, own, tiles]);
  return (
    <canvas
      class="weights"
      ref={canvas}
      width={width}
      height={height}
      style={zoom ? { maxWidth: `${width * zoom}px` } : {}}
      role="img"
      aria-label={label}
    />
  );
}
