import type { StepProgress } from '../../code/step-bench.ts';
import type { Gap } from '../../code/step-gaps.ts';
import type { Translator } from '../../i18n/translator.ts';

interface Props {
  readonly t: Translator<'cell'>;
  readonly gap: Gap;
  readonly step: StepProgress;
}

/** Pixels of a number, and of the gap beside it. */
const SIZE = 7;
const PITCH = 8;

/** Which numbers differ, image by image and unit by unit: the pattern says more than any of them. */
export default function GapMap({ t, gap, step }: Props) {
  const result = step.gaps.find((each) => each.gap === gap);
  if (result?.kind !== 'differs' || (gap !== 'forward' && gap !== 'backward')) return null;
  const [image = 0, unit = 0] = result.place;
  const units = result.columns;
  const images = result.total / units;
  const label = t('gap.map', { images, units });
  const cells = (differs: 0 | 1) =>
    Array.from(result.map, (each, at) =>
      each === differs ? `M${Math.floor(at / units) * PITCH} ${(at % units) * PITCH}h${SIZE}v${SIZE}h-${SIZE}z` : '',
    ).join('');
  return (
    <span class="gap-map">
      <svg
        role="img"
        aria-label={label}
        viewBox={`-2 -2 ${images * PITCH + 3} ${units * PITCH + 3}`}
        width={images * PITCH + 3}
        height={units * PITCH + 3}
      >
        <path class="same" d={cells(0)} />
        <path class="other" d={cells(1)} />
        <rect class="here" x={image * PITCH - 1} y={unit * PITCH - 1} width={SIZE + 2} height={SIZE + 2} />
      </svg>
      <span aria-hidden="true">{label}</span>
    </span>
  );
}
