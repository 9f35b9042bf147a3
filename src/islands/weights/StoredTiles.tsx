import type { Translator } from '../../i18n/translator.ts';
import { PER_ROW, tileRun } from './grid.ts';
import type { StoredSheet } from './Sheet.tsx';

interface Props {
  readonly t: Translator<'weights'>;
  readonly stored: readonly StoredSheet[];
  /** Neurons to show of each sheet: the one that moved farthest and its neighbours in the row. */
  readonly count: number;
}

/** Neurons of the stored run, cut out of its sheets. For pages as they are built: islands are handed it as a slot. */
export default function StoredTiles({ t, stored, count }: Props) {
  const { seed, mostChanged } = stored[0]!;
  const row = mostChanged - (mostChanged % PER_ROW);
  const from = row + Math.min(PER_ROW - count, Math.max(0, (mostChanged % PER_ROW) - Math.floor(count / 2)));
  const to = from + count - 1;
  return (
    <>
      <div class="sheets">
        {stored.map(({ step, units, negative, positive }) => {
          const { position, size } = tileRun(from, count, units);
          return (
            <div key={step}>
              <div class="sheet-head">
                <b>{t('sheet.steps', { count: step })}</b>
                <span>{count === 1 ? t('neuron.title', { neuron: from }) : t('scales.neurons', { from, to })}</span>
              </div>
              <div
                class="w"
                role="img"
                aria-label={
                  count === 1
                    ? t('neuron.picture', { neuron: from, step })
                    : t('scales.shared.name', { from, to, step })
                }
                style={{ '--ar': count, '--n': negative, '--p': positive, '--at': position, '--size': size }}
              />
            </div>
          );
        })}
      </div>
      <p class="sheet-note">{t('stored', { seed })}</p>
    </>
  );
}
