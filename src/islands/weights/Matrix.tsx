import { confusionCells, largestConfusions } from '../../charts/confusion-view.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Snapshot } from '../../training/training-event.ts';

interface Props {
  readonly t: Translator<'weights'>;
  readonly snapshot: Snapshot;
}

/** Side of one cell and the distance to the next, in pixels. */
const CELL = 11;
const PITCH = 12;

/** The confusion matrix at a glance: how much ink lies off the diagonal. Its numbers stand in the lab. */
export default function Matrix({ t, snapshot: { step, confusion } }: Props) {
  const worst = largestConfusions(confusion, 1)[0];
  const size = confusion.length * PITCH - 1;
  return (
    <svg
      class="mini-matrix"
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={worst ? t('matrix.name', { step, ...worst }) : t('matrix.perfect', { step })}
    >
      <rect width={size} height={size} fill="var(--rule)" opacity="0.45" />
      {confusionCells(confusion)
        .flat()
        .map(({ truth, read, ink }) => (
          <rect
            key={`${truth}-${read}`}
            x={read * PITCH}
            y={truth * PITCH}
            width={CELL}
            height={CELL}
            style={{ fill: `color-mix(in srgb, var(--ink) ${Math.round(ink * 100)}%, var(--surface))` }}
          />
        ))}
    </svg>
  );
}
