import { useEffect, useState } from 'preact/hooks';
import type { Translator } from '../../i18n/translator.ts';
import { parseKnob, SEED_RANGE } from '../../lib/parse-knob.ts';
import Icon from '../parts/Icon.tsx';
import { dataStore } from './data-store.ts';
import { useData } from './use-data.ts';

interface Props {
  readonly t: Translator<'data'>;
  /** Of the field, unique on the page. */
  readonly id: string;
  /** A picture only. */
  readonly still?: boolean;
}

/** The seed that splits the rows, for every figure of the page. */
export default function SeedField({ t, id, still = false }: Props) {
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
        <label for={id}>{t('split.seed')}</label>
        <div class="knob-field">
          <input
            id={id}
            inputMode="numeric"
            autocomplete="off"
            value={text}
            disabled={still}
            aria-invalid={!parsed.ok}
            aria-describedby={`${id}-hint`}
            onChange={(event) => take(event.currentTarget.value)}
          />
          <button type="button" class="step" disabled={still} aria-label={t('split.less')} onClick={() => step(-1)}>
            <Icon name="less" />
          </button>
          <button type="button" class="step" disabled={still} aria-label={t('split.more')} onClick={() => step(1)}>
            <Icon name="more" />
          </button>
        </div>
        <p id={`${id}-hint`} class={parsed.ok ? 'hint' : 'error'} role={parsed.ok ? undefined : 'alert'}>
          {hint}
        </p>
      </div>
      <p class="small soft">{t('split.note')}</p>
    </div>
  );
}
