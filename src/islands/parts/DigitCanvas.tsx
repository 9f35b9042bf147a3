import { useMemo } from 'preact/hooks';
import { digitUrl } from './digit-url.ts';

interface Props {
  /** [n, 784] ink of several images. */
  readonly pixels: Uint8Array;
  /** Which of them. */
  readonly index: number;
  /** What a reader who does not see it is told. */
  readonly label: string;
  /** Handwriting rather than pixels is the subject. */
  readonly smooth?: boolean;
}

/** One image of a digit, in the colour of the text. Only rendered in a browser: its data come from the worker. */
export default function DigitCanvas({ pixels, index, label, smooth = false }: Props) {
  const url = useMemo(() => digitUrl(pixels.subarray(index * 784, (index + 1) * 784)), [pixels, index]);
  return <span class={smooth ? 'digit smooth' : 'digit'} role="img" aria-label={label} style={{ '--d': url }} />;
}
