import { useRef } from 'preact/hooks';
import type { Translator } from '../../i18n/translator.ts';
import { PER_ROW, sheetSize, tileAfterKey } from './grid.ts';

interface Props {
  readonly t: Translator<'weights'>;
  readonly units: number;
  readonly neuron: number;
  readonly onChoose: (neuron: number) => void;
}

/** Lies over a sheet so that its neurons can be chosen with the keyboard: one Tab stop, arrow keys in between. */
export default function Grid({ t, units, neuron, onChoose }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const { columns, rows } = sheetSize(units);
  const walk = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = tileAfterKey(neuron, event.key, units);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    grid.current?.querySelector<HTMLElement>(`[data-neuron="${next}"]`)?.focus();
  };
  return (
    <div
      class="neuron-grid"
      ref={grid}
      role="grid"
      aria-label={t('grid.name')}
      style={{ '--columns': columns }}
      onKeyDown={walk}
    >
      {Array.from({ length: rows }, (_, row) => (
        <div role="row" key={row}>
          {Array.from({ length: Math.min(PER_ROW, units - row * PER_ROW) }, (_, column) => {
            const each = row * PER_ROW + column;
            return (
              <span
                key={each}
                role="gridcell"
                data-neuron={each}
                tabIndex={each === neuron ? 0 : -1}
                aria-selected={each === neuron}
                aria-label={t('neuron', { neuron: each })}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
