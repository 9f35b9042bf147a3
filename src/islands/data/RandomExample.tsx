import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings, type Translator } from '../../i18n/translator.ts';
import { integerBelow, randomFor } from '../../lib/random.ts';
import { InkLayer } from './Ink.tsx';
import Icon from '../parts/Icon.tsx';
import Pixels from './Pixels.tsx';
import Plate from './Plate.tsx';
import { inkBox } from './ink.ts';
import { useAnswer, useData } from './use-data.ts';
import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';

const { side: SIDE } = MNIST_SHAPE.image;
const TRAINING_ROWS = 7500;
/** In the middle, where most digits have ink. */
export const FIRST_PIXEL = 14 * SIDE + 14;

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly stored?: ComponentChildren;
}

/** Row of the training part. A draw is numbered, so the same seed shows the same images in the same order. */
export function drawnRow(seed: number, draw: number): number {
  return integerBelow(randomFor(seed, 'example', draw), TRAINING_ROWS);
}

/** One training image after the other, drawn at random, with the number behind each pixel. */
export default function RandomExample({ language, strings, stored }: Props) {
  const t = translator(language, 'data', strings);
  const { seed } = useData();
  const [draw, setDraw] = useState(1);
  const [pixel, setPixel] = useState(FIRST_PIXEL);
  const shown = useAnswer('examples', { split: 'training', rows: [drawnRow(seed, draw)] });
  return (
    <Plate
      t={t}
      name="example"
      title={t('example.title')}
      sub={t('example.sub')}
      ready={shown !== null}
      stored={stored}
    >
      {shown && (
        <Example
          t={t}
          pixels={shown.answer.pixels}
          label={shown.answer.labels[0]!}
          where={t('example.where', { row: shown.question.rows[0]!, seed: shown.seed, draw })}
          pixel={pixel}
          onPixel={setPixel}
          onAnother={() => setDraw(draw + 1)}
        />
      )}
    </Plate>
  );
}

interface ExampleProps {
  readonly t: Translator<'data'>;
  /** [784] */
  readonly pixels: Uint8Array;
  readonly label: number;
  readonly where: string;
  readonly pixel: number;
  /** Without these two it is a picture only. */
  readonly onPixel?: (pixel: number) => void;
  readonly onAnother?: () => void;
}

export function Example({ t, pixels, label, where, pixel, onPixel, onAnother }: ExampleProps) {
  const row = Math.floor(pixel / SIDE);
  const column = pixel % SIDE;
  const value = pixels[pixel]!;
  const box = inkBox(pixels, SIDE);
  return (
    <div class="data-example-body">
      <Pixels label={t('example.alt', { label })} pixel={pixel} onPixel={onPixel} hover>
        <InkLayer values={pixels} />
      </Pixels>
      <div class="data-example-side">
        <div role="status">
          <p class="small soft">{t('example.label')}</p>
          <p class="big">{label}</p>
          <p class="sr">{box && t('example.box', { ...box })}</p>
        </div>
        <p class="small soft">{where}</p>
        <button type="button" class="btn" disabled={!onAnother} onClick={onAnother}>
          <Icon name="again" />
          {t('example.another')}
        </button>
        <dl class="data-reading" aria-live="polite" aria-atomic="true">
          <div>
            <dt>
              {t('pixel.number')} {pixel}
            </dt>
            <dd>{t('pixel.place', { row, column })}</dd>
            <dd class="micro" aria-hidden="true">
              {t('pixel.formula', { row, column, pixel })}
            </dd>
          </div>
          <div>
            <dt>{t('pixel.value')}</dt>
            <dd class="data-numeral">{value}</dd>
          </div>
          <div>
            <dt>{t('pixel.scaled')}</dt>
            <dd class="data-numeral">{(value / 255).toFixed(3)}</dd>
          </div>
        </dl>
      </div>
    </div>
  );
}
