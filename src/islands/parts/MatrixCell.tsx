import { useMemo } from 'preact/hooks';
import type { ConfusionCell } from '../../charts/confusion-view.ts';
import type { Translator } from '../../i18n/translator.ts';
import { formatPercent } from './format.ts';

interface Props {
  readonly t: Translator<'lab'>;
  /** Says which cell it is. */
  readonly name: string;
  readonly cell: ConfusionCell;
  readonly selected: boolean;
  /** Whether Tab stops here. */
  readonly stop: boolean;
}

function shortPercent(share: number): string {
  return share > 0 && share < 0.005 ? '<1%' : `${formatPercent(share, 0)}%`;
}

/** A cell of the confusion matrix, drawn anew only when it says something else: a hundred of them change ten times a run. */
export default function MatrixCell({ t, name, cell, selected, stop }: Props) {
  const { truth, read, count, tone } = cell;
  const ink = (cell.ink * 100).toFixed(0);
  const percent = shortPercent(cell.rowShare);
  return useMemo(
    () => (
      <td data-tone={tone} style={{ '--v': `${ink}%` }} data-sel={selected ? '' : undefined}>
        <button type="button" data-matrix-cell={`${truth}-${read}`} tabIndex={stop ? 0 : -1} aria-pressed={selected}>
          <span class="sr">{name} </span>
          {count === 0 ? (
            <>
              <span aria-hidden="true">·</span>
              <span class="sr">0</span>
            </>
          ) : (
            <>
              <span>{count}</span>
              <span class="sr"> {t('matrix.images', { count })} </span>
              <small>{percent}</small>
            </>
          )}
        </button>
      </td>
    ),
    [t, name, truth, read, count, tone, ink, percent, selected, stop],
  );
}
