import { useState } from 'preact/hooks';
import type { Translator } from '../../i18n/translator.ts';
import { parseKnob } from '../../lib/parse-knob.ts';
import { clampStart, COLUMNS_SHOWN } from './columns.ts';
import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';

const { inputs: PIXELS } = MNIST_SHAPE;
const PIXEL_RANGE = { kind: 'integer', min: 0, max: PIXELS - 1 } as const;

interface Props {
  readonly t: Translator<'data'>;
  /** First column of the table. */
  readonly start: number;
  readonly onStart: (start: number) => void;
  readonly onPixel: (pixel: number) => void;
  /** A picture only. */
  readonly still: boolean;
}

/** Turns the columns of the describe table and goes to a pixel by its number. */
export default function Pages({ t, start, onStart, onPixel, still }: Props) {
  const [text, setText] = useState('');
  const [bad, setBad] = useState(false);
  const last = PIXELS - COLUMNS_SHOWN;
  const turns = [
    { key: 'describe.first', to: 0 },
    { key: 'describe.previous', to: clampStart(start - COLUMNS_SHOWN, PIXELS) },
    { key: 'describe.next', to: clampStart(start + COLUMNS_SHOWN, PIXELS) },
    { key: 'describe.last', to: last },
  ] as const;
  const go = (event: Event) => {
    event.preventDefault();
    const parsed = parseKnob(text, PIXEL_RANGE);
    setBad(!parsed.ok);
    if (parsed.ok) onPixel(parsed.value as number);
  };
  return (
    <div class="data-pages">
      <div class="data-turns" role="group" aria-label={t('describe.pages')}>
        {turns.map(({ key, to }) => (
          // Not `disabled`: at the end of the table the focus would fall off the button that was just pressed.
          <button
            key={key}
            type="button"
            class="btn"
            disabled={still}
            aria-disabled={to === start}
            onClick={() => onStart(to)}
          >
            {t(key)}
          </button>
        ))}
      </div>
      <form class="data-goto" onSubmit={go} noValidate>
        <label for="data-goto">{t('describe.goto')}</label>
        <input
          id="data-goto"
          inputMode="numeric"
          autocomplete="off"
          placeholder={t('describe.gotoHint')}
          value={text}
          disabled={still}
          aria-invalid={bad}
          aria-describedby="data-goto-error"
          onInput={(event) => {
            setText(event.currentTarget.value);
            setBad(false);
          }}
        />
        <button type="submit" class="btn" disabled={still}>
          {t('describe.go')}
        </button>
        <p id="data-goto-error" class="error" role="alert">
          {bad && t('describe.gotoError')}
        </p>
      </form>
    </div>
  );
}
