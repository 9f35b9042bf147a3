import { useRef, useState } from 'preact/hooks';
import { confusionCells } from '../../charts/confusion-view.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Confusion } from '../../training/training-event.ts';
import { neighbour, type Cell } from './confusion-cells.ts';
import { formatPercent } from './format.ts';

interface Props {
  readonly t: Translator<'lab'>;
  /** Unique on the page. */
  readonly id: string;
  readonly confusion: Confusion;
  readonly selected: Cell | null;
  readonly onSelect: (cell: Cell) => void;
}

function shortPercent(share: number): string {
  return share > 0 && share < 0.005 ? '<1%' : `${formatPercent(share, 0)}%`;
}

/** The confusion matrix: cells are buttons, one Tab stop for all, arrow keys in between. */
export default function ConfusionFigure({ t, id, confusion, selected, onSelect }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [unit, setUnit] = useState<'counts' | 'percent'>('counts');
  const [focused, setFocused] = useState<Cell | null>(null);
  const stop = focused ?? selected ?? { truth: 0, read: 0 };

  const walk = (event: KeyboardEvent, cell: Cell) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighbour(cell, event.key, confusion.length);
    if (!next) return;
    event.preventDefault();
    setFocused(next);
    table.current?.querySelector<HTMLButtonElement>(`[data-cell="${next.truth}-${next.read}"]`)?.focus();
  };

  return (
    <figure>
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
      <table class="matrix" ref={table} data-unit={unit}>
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
              {row.map(({ read, count, rowShare, ink, tone }) => (
                <td
                  key={read}
                  data-tone={tone}
                  style={{ '--v': `${(ink * 100).toFixed(0)}%` }}
                  data-sel={selected?.truth === truth && selected.read === read ? '' : undefined}
                >
                  <button
                    type="button"
                    data-cell={`${truth}-${read}`}
                    tabIndex={stop.truth === truth && stop.read === read ? 0 : -1}
                    aria-pressed={selected?.truth === truth && selected.read === read}
                    onClick={() => {
                      setFocused({ truth, read });
                      onSelect({ truth, read });
                    }}
                    onKeyDown={(event) => {
                      walk(event, { truth, read });
                    }}
                  >
                    <span class="sr">{t('matrix.cell', { truth, read })} </span>
                    {count === 0 ? (
                      <>
                        <span aria-hidden="true">·</span>
                        <span class="sr">0</span>
                      </>
                    ) : (
                      <>
                        <span>{count}</span>
                        <span class="sr"> {t('matrix.images', { count })} </span>
                        <small>{shortPercent(rowShare)}</small>
                      </>
                    )}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="under">
        <span class="inkscale">
          0 %
          <i aria-hidden="true">
            {Array.from({ length: 11 }, (_, i) => (
              <b key={i} style={{ '--v': `${i * 10}%` }} />
            ))}
          </i>
          100 %
        </span>
        <span class="micro">{t('matrix.ink')}</span>
      </div>
    </figure>
  );
}
