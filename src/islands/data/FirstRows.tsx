import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings, type Translator } from '../../i18n/translator.ts';
import type { Answer } from '../../runs/protocol.ts';
import Plate from './Plate.tsx';
import { inkStretch } from './columns.ts';
import { inkTone } from '../../charts/ink-tone.ts';
import { useAnswer } from './use-data.ts';
import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';

const { inputs: PIXELS } = MNIST_SHAPE;
const ENDS = 5;
export const HEAD = [0, 1, 2, 3, 4];
/** The shuffled table ends with the validation part. */
export const TAIL_IN_VALIDATION = [2495, 2496, 2497, 2498, 2499];
const VALIDATION_STARTS = 7500;
/** Columns shown of the 784: the first, a stretch with ink and the last. */
const FIRST = 3;
const STRETCH = 11;
const LAST = 2;

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly stored?: ComponentChildren;
}

/** The head and the tail of the shuffled table, as pandas prints a data frame. */
export default function FirstRows({ language, strings, stored }: Props) {
  const t = translator(language, 'data', strings);
  const head = useAnswer('examples', { split: 'training', rows: HEAD });
  const tail = useAnswer('examples', { split: 'validation', rows: TAIL_IN_VALIDATION });
  return (
    <Plate
      t={t}
      name="rows"
      title={t('rows.title')}
      sub={t('rows.sub')}
      ready={head !== null && tail !== null}
      stored={stored}
    >
      {head && tail && <Rows t={t} head={head.answer} tail={tail.answer} />}
    </Plate>
  );
}

interface RowsProps {
  readonly t: Translator<'data'>;
  readonly head: Answer<'examples'>;
  readonly tail: Answer<'examples'>;
  /** A picture only. */
  readonly still?: boolean;
}

export function Rows({ t, head, tail, still = false }: RowsProps) {
  const [scaled, setScaled] = useState(false);
  return (
    <>
      <Table t={t} head={head} tail={tail} scaled={scaled} />
      <div class="under data-under">
        <fieldset class="seg" disabled={still}>
          <legend class="sr">{t('rows.unit')}</legend>
          {[false, true].map((choice) => (
            <label key={String(choice)}>
              <input
                type="radio"
                name="data-rows-unit"
                checked={scaled === choice}
                onChange={() => setScaled(choice)}
              />
              {choice ? t('rows.scaled') : t('rows.raw')}
            </label>
          ))}
        </fieldset>
        <p class="soft num">{t('rows.shape', { rows: 10_000, columns: PIXELS + 1 })}</p>
      </div>
    </>
  );
}

interface TableProps extends RowsProps {
  readonly scaled: boolean;
}

function Table({ t, head, tail, scaled }: TableProps) {
  const from = inkStretch(head.pixels, PIXELS, STRETCH);
  const range = (start: number, count: number) => Array.from({ length: count }, (_, i) => start + i);
  const groups = [range(0, FIRST), range(from, STRETCH), range(PIXELS - LAST, LAST)];
  const columns = groups.flatMap((group, i) => (i > 0 ? [null, ...group] : group));
  const row = (rows: Answer<'examples'>, i: number, place: number) => (
    <tr key={place}>
      <th scope="row">{place}</th>
      <td class="data-label">{rows.labels[i]}</td>
      {columns.map((column, at) => {
        if (column === null) return <Gap key={`gap ${at}`} />;
        const value = rows.pixels[i * PIXELS + column]!;
        return (
          <td
            key={column}
            {...(value > 0 && {
              'data-tone': inkTone(value / 255),
              style: { '--v': `${Math.round((value / 255) * 100)}%` },
            })}
          >
            {scaled ? (value / 255).toFixed(2) : value}
          </td>
        );
      })}
    </tr>
  );
  return (
    <div class="data-scroll" role="region" aria-label={t('rows.scroll')} tabIndex={0}>
      <table class="data-table data-rows-table">
        <caption class="sr">{t('rows.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rows.row')}</th>
            <th scope="col" class="data-label">
              {t('rows.label')}
            </th>
            {columns.map((column, at) =>
              column === null ? (
                <Gap key={`gap ${at}`} />
              ) : (
                <th key={column} scope="col">
                  <span class="sr">{t('rows.pixel', { pixel: column })}</span>
                  <span aria-hidden="true">{column}</span>
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {HEAD.map((place, i) => row(head, i, place))}
          <tr class="data-gap-row">
            <th scope="row">
              <span class="sr">{t('rows.omittedRows', { count: 10_000 - 2 * ENDS })}</span>
              <span aria-hidden="true">⋮</span>
            </th>
            <td class="data-label" />
            {columns.map((column, at) => (
              <td key={column ?? `gap ${at}`} />
            ))}
          </tr>
          {TAIL_IN_VALIDATION.map((place, i) => row(tail, i, VALIDATION_STARTS + place))}
        </tbody>
      </table>
    </div>
  );
}

function Gap() {
  return (
    <td class="data-gap">
      <span aria-hidden="true">…</span>
    </td>
  );
}
