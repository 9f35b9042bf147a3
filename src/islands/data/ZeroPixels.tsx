import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings, type Translator } from '../../i18n/translator.ts';
import type { Summary } from '../../runs/protocol.ts';
import { InkLayer } from './Ink.tsx';
import Pixels from './Pixels.tsx';
import Plate from './Plate.tsx';
import SeedField from './SeedField.tsx';
import { neverInked } from './summary.ts';
import { useAnswer } from './use-data.ts';
import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';

const { side: SIDE } = MNIST_SHAPE.image;
const TRAINING_ROWS = 7500;

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly stored?: ComponentChildren;
}

/** The pixels without ink in any training image, over the mean of all images. */
export default function ZeroPixels({ language, strings, stored }: Props) {
  const t = translator(language, 'data', strings);
  const training = useAnswer('summary', { split: 'training' });
  const validation = useAnswer('summary', { split: 'validation' });
  const ready = training !== null && validation !== null;
  return (
    <Plate
      t={t}
      name="zero"
      title={t('zero.title')}
      sub={t('zero.sub', { rows: TRAINING_ROWS })}
      ready={ready}
      stored={stored}
    >
      {ready && <ZeroMap t={t} training={training.answer} validation={validation.answer} />}
    </Plate>
  );
}

interface MapProps {
  readonly t: Translator<'data'>;
  readonly training: Summary;
  readonly validation: Summary;
  /** A picture only. */
  readonly still?: boolean;
}

export function ZeroMap({ t, training, validation, still = false }: MapProps) {
  const [mean, setMean] = useState(true);
  const [pixel, setPixel] = useState(14 * SIDE + 14);
  const never = neverInked(training);
  const count = never.filter(Boolean).length;
  const surprising = never.filter((zero, i) => zero && validation.max[i]! > 0).length;
  const darkest = Math.max(...training.mean);
  const row = Math.floor(pixel / SIDE);
  const column = pixel % SIDE;
  return (
    <>
      <div class="data-example-body">
        <Pixels label={t('zero.map', { count })} pixel={pixel} onPixel={still ? undefined : setPixel} hover>
          {mean && <InkLayer values={training.mean} full={darkest} />}
          <NeverLayer never={never} />
        </Pixels>
        <div class="data-example-side">
          <p class="big">
            {count}
            <small> {t('zero.of')}</small>
          </p>
          <p>{t('zero.about')}</p>
          <p class="small soft">{surprising > 0 ? t('zero.surprise', { count: surprising }) : t('zero.noSurprise')}</p>
          <p class="data-legend small">
            <svg viewBox="0 0 3 3" aria-hidden="true">
              <NeverLayer never={Array<boolean>(9).fill(true)} side={3} />
            </svg>
            {t('zero.legendNever')}
          </p>
          {mean && (
            <p class="data-legend small">
              <span class="data-ramp" aria-hidden="true" />
              {t('zero.legendMean', { max: darkest.toFixed(2) })}
            </p>
          )}
          <label class="switch">
            <input
              type="checkbox"
              disabled={still}
              checked={mean}
              onChange={(event) => setMean(event.currentTarget.checked)}
            />
            {t('zero.layer')}
          </label>
          <dl class="data-reading" aria-live="polite" aria-atomic="true">
            <div>
              <dt>
                {t('pixel.number')} {pixel}
              </dt>
              <dd>{t('pixel.place', { row, column })}</dd>
              <dd>
                {never[pixel]
                  ? t('zero.never')
                  : t('zero.mean', { value: training.mean[pixel]!.toFixed(3), max: training.max[pixel]!.toFixed(2) })}
              </dd>
            </div>
          </dl>
        </div>
      </div>
      <SeedField t={t} id="data-zero-seed" still={still} />
    </>
  );
}

/** A slanting stroke through each square: told apart by shape, not by colour alone. */
function NeverLayer({ never, side = SIDE }: { readonly never: readonly boolean[]; readonly side?: number }) {
  const at = never.flatMap((zero, i) => (zero ? [[i % side, Math.floor(i / side)] as const] : []));
  return (
    <g class="data-never">
      <path class="data-never-ground" d={at.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('')} />
      <path class="data-never-stroke" d={at.map(([x, y]) => `M${x + 0.15} ${y + 0.85}l.7-.7`).join('')} />
    </g>
  );
}
