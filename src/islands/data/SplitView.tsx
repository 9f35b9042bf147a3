import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import { parseKnob, SEED_RANGE } from '../../lib/parse-knob.ts';
import Icon from '../parts/Icon.tsx';
import Ink from './Ink.tsx';
import Plate from './Plate.tsx';
import { dataStore } from './data-store.ts';
import { formatCount } from '../parts/format.ts';
import { useAnswer, useData, type Answered } from './use-data.ts';
import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';

/** As many of each as the bar is long: three to one. */
const FIRST_TRAINING = Array.from({ length: 12 }, (_, i) => i);
const FIRST_VALIDATION = [0, 1, 2, 3];
const { inputs: PIXELS } = MNIST_SHAPE;

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
}

/** The two parts as a bar with their first images, and the seed that decides which image goes where. */
export default function SplitView({ language, strings }: Props) {
  const t = translator(language, 'data', strings);
  const training = useAnswer('examples', { split: 'training', rows: FIRST_TRAINING });
  const validation = useAnswer('examples', { split: 'validation', rows: FIRST_VALIDATION });
  return (
    <Plate
      t={t}
      name="split"
      title={t('split.title')}
      sub={t('split.sub')}
      ready={training !== null && validation !== null}
    >
      {training && validation && (
        <>
          <div class="data-parts">
            <Part t={t} language={language} name="training" rows={7500} shown={training} />
            <Part t={t} language={language} name="validation" rows={2500} shown={validation} />
          </div>
          <SeedField t={t} />
        </>
      )}
    </Plate>
  );
}

interface PartProps {
  readonly language: Language;
  readonly t: ReturnType<typeof translator<'data'>>;
  readonly name: 'training' | 'validation';
  readonly rows: number;
  readonly shown: Answered<'examples'>;
}

function Part({ t, language, name, rows, shown }: PartProps) {
  const { pixels, labels } = shown.answer;
  return (
    <div class={`data-part data-part-${name}`}>
      <p class="data-part-name">{t(name)}</p>
      <p class="data-numeral">{formatCount(rows, language)}</p>
      <div class="data-part-bar" />
      <p class="micro">{t('split.first', { count: labels.length })}</p>
      <ul>
        {Array.from(labels, (label, i) => (
          <li key={i}>
            <Ink values={pixels.subarray(i * PIXELS, (i + 1) * PIXELS)} label={t('split.tile', { label })} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SeedField({ t }: { readonly t: ReturnType<typeof translator<'data'>> }) {
  const { seed } = useData();
  const [text, setText] = useState(String(seed));
  useEffect(() => setText(String(seed)), [seed]);
  const parsed = parseKnob(text, SEED_RANGE);
  const max = SEED_RANGE.max;
  const take = (typed: string) => {
    setText(typed);
    const read = parseKnob(typed, SEED_RANGE);
    if (read.ok) dataStore.reseed(read.value as number);
  };
  const step = (by: number) => take(String(Math.min(max, Math.max(0, seed + by))));
  const hint = parsed.ok
    ? t('split.hint', { max })
    : parsed.problem.code === 'empty'
      ? t('split.errorEmpty', { max })
      : t('split.error', { max, text: text.trim() });
  return (
    <div class="data-seed">
      <div class="knob" {...(parsed.ok ? {} : { 'data-invalid': '' })}>
        <label for="data-seed">{t('split.seed')}</label>
        <div class="knob-field">
          <input
            id="data-seed"
            inputMode="numeric"
            autocomplete="off"
            value={text}
            aria-invalid={!parsed.ok}
            aria-describedby="data-seed-hint"
            onChange={(event) => take(event.currentTarget.value)}
          />
          <button type="button" class="step" aria-label={t('split.less')} onClick={() => step(-1)}>
            <Icon name="less" />
          </button>
          <button type="button" class="step" aria-label={t('split.more')} onClick={() => step(1)}>
            <Icon name="more" />
          </button>
        </div>
        <p id="data-seed-hint" class={parsed.ok ? 'hint' : 'error'} role={parsed.ok ? undefined : 'alert'}>
          {hint}
        </p>
      </div>
      <p class="small soft">{t('split.note')}</p>
    </div>
  );
}
