import type { WeightPalette } from '../../charts/weight-pixels.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Snapshot } from '../../training/training-event.ts';
import { formatPercent } from '../parts/format.ts';
import Canvas from './Canvas.tsx';
import Grid from './Grid.tsx';
import { sheetSize, tileAt, tilePlace } from './grid.ts';

/** A sheet of the run that was trained when the page was built. */
export interface StoredSheet {
  readonly seed: number;
  /** The neuron whose weights moved farthest in the run. */
  readonly mostChanged: number;
  readonly step: number;
  readonly units: number;
  /** Size of a weight in full colour. */
  readonly limit: number;
  /** On the validation images. */
  readonly accuracy: number;
  /** Masks of the weights below zero and above: `url(…)`. */
  readonly negative: string;
  readonly positive: string;
}

interface Props {
  readonly t: Translator<'weights'>;
  readonly snapshot: Snapshot | null;
  /** Stands there until there is a run. */
  readonly stored: StoredSheet;
  /** Step the sheet is pinned at; null for the one that follows the slider. */
  readonly pinnedAt: number | null;
  readonly palette: WeightPalette | null;
  readonly limit: number;
  readonly own: boolean;
  /** The neuron chosen, and the one framed: the one under the pointer if any. */
  readonly neuron: number;
  readonly framed: number;
  readonly onPoint: (neuron: number | null) => void;
  readonly onChoose: (neuron: number) => void;
}

/** All neurons of the first layer at one moment, the same neuron always in the same place. */
export default function Sheet(props: Props) {
  const { t, snapshot, stored, pinnedAt, palette, limit, own, neuron, framed, onPoint, onChoose } = props;
  const part = t(pinnedAt === null ? 'sheet.slider' : 'sheet.pinned');
  if (!snapshot) {
    return (
      <div>
        <div class="sheet-head">
          <b>{t('sheet.steps', { count: stored.step })}</b>
          <span>
            {part} · {t('right', { percent: formatPercent(stored.accuracy) })}
          </span>
        </div>
        <div class="sheet stored" style={{ maxWidth: `${sheetSize(stored.units).width}px` }}>
          <div
            class="w"
            role="img"
            aria-label={t('sheet.name', { count: stored.units, step: stored.step })}
            style={{ '--n': stored.negative, '--p': stored.positive }}
          />
        </div>
      </div>
    );
  }
  const { step, validation } = snapshot;
  const { units } = snapshot.layers[0]!;
  const { width } = sheetSize(units);
  const place = tilePlace(framed, units);
  const under = (event: MouseEvent & { readonly currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    return tileAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height, units);
  };
  return (
    <div>
      <div class="sheet-head">
        <b>{t('sheet.steps', { count: step })}</b>
        <span>
          {part} · {t('right', { percent: formatPercent(validation.accuracy) })}
        </span>
      </div>
      <div
        class="sheet"
        style={{ maxWidth: `${width}px` }}
        onPointerMove={(event) => {
          if (event.pointerType === 'mouse') onPoint(under(event));
        }}
        onPointerLeave={() => {
          onPoint(null);
        }}
        onClick={(event) => {
          const hit = under(event);
          if (hit !== null) onChoose(hit);
        }}
      >
        <Canvas
          snapshot={snapshot}
          palette={palette}
          limit={limit}
          own={own}
          label={t('sheet.name', { count: units, step })}
        />
        <span
          key={framed}
          class="pick"
          style={{ left: `${place.left}%`, top: `${place.top}%`, width: `calc(${place.width}% + 4px)` }}
          aria-hidden="true"
        />
        {pinnedAt === null && <Grid t={t} units={units} neuron={neuron} onChoose={onChoose} />}
      </div>
      {pinnedAt !== null && step !== pinnedAt && (
        <p class="sheet-note">{t('sheet.nearest', { wanted: pinnedAt, step })}</p>
      )}
    </div>
  );
}
