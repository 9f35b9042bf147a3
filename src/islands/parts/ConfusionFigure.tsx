import { useMemo, useRef, useState } from 'preact/hooks';
import { confusionCells } from '../../charts/confusion-view.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Confusion } from '../../training/training-event.ts';
import { neighbour, type Cell } from './confusion-cells.ts';
import MatrixCell from './MatrixCell.tsx';

interface Props {
  readonly t: Translator<'lab'>;
  /** Unique on the page. */
  readonly id: string;
  readonly confusion: Confusion;
  readonly selected: Cell | null;
  readonly onSelect: (cell: Cell) => void;
}

/** The cell an event comes from; null between them. */
function cellOf({ target }: Event): Cell | null {
  // What is pressed in a table is an element.
  const place = (target as Element | null)?.closest('[data-matrix-cell]')?.getAttribute('data-matrix-cell');
  if (!place) return null;
  const [truth, read] = place.split('-').map(Number);
  return { truth: truth!, read: read! };
}

/** The confusion matrix: cells are buttons, one Tab stop for all, arrow keys in between. */
export default function ConfusionFigure({ t, id, confusion, selected, onSelect }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [unit, setUnit] = useState<'counts' | 'percent'>('counts');
  const [focused, setFocused] = useState<Cell | null>(null);
  const stop = focused ?? selected ?? { truth: 0, read: 0 };

  const size = confusion.length;
  const names = useMemo(
    () =>
      Array.from({ length: size }, (_, truth) =>
        Array.from({ length: size }, (_, read) => t('matrix.cell', { truth, read })),
      ),
    [t, size],
  );

  const press = (event: Event) => {
    const cell = cellOf(event);
    if (!cell) return;
    setFocused(cell);
    onSelect(cell);
  };
  const walk = (event: KeyboardEvent) => {
    const cell = cellOf(event);
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighbour(cell, event.key, size);
    if (!next) return;
    event.preventDefault();
    setFocused(next);
    table.current?.querySelector<HTMLButtonElement>(`[data-matrix-cell="${next.truth}-${next.read}"]`)?.focus();
  };

  return (
    <figure id={`${id}-matrix`}>
      <div class="fig-head">
        <p class="fig-title">{t('matrix.title')}</p>
        <p class="fig-sub">{t('matrix.sub')}</p>
      </div>
      <fieldset class="matrix-unit seg">
        <legend class="sr">{t('matrix.unit')}</legend>
        {(['counts', 'percent'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${id}-unit`}
              checked={unit === each}
              onChange={() => {
                setUnit(each);
              }}
            />
            {t(`matrix.${each}`)}
          </label>
        ))}
      </fieldset>
      <p class="matrix-axes" aria-hidden="true">
        <span>↓ {t('matrix.truth')}</span>
        <span>{t('matrix.read')} →</span>
      </p>
      <table class="matrix" ref={table} data-unit={unit} onClick={press} onKeyDown={walk}>
        <caption class="sr">{t('matrix.caption')}</caption>
        <thead>
          <tr>
            <td class="corner" />
            {confusion.map((_, read) => (
              <th scope="col" key={read}>
                {read}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {confusionCells(confusion).map((row, truth) => (
            <tr key={truth}>
              <th scope="row">{truth}</th>
              {row.map((cell) => (
                <MatrixCell
                  key={cell.read}
                  t={t}
                  name={names[truth]![cell.read]!}
                  cell={cell}
                  selected={selected?.truth === truth && selected.read === cell.read}
                  stop={stop.truth === truth && stop.read === cell.read}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="under">
        <span class="inkscale">
          0%
          <i aria-hidden="true">
            {Array.from({ length: 11 }, (_, i) => (
              <b key={i} style={{ '--v': `${i * 10}%` }} />
            ))}
          </i>
          100%
        </span>
        <span class="micro">{t('matrix.ink')}</span>
      </div>
    </figure>
  );
}
