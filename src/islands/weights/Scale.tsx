import { pink } from '../../charts/pink.ts';
import type { Translator } from '../../i18n/translator.ts';

interface Props {
  readonly t: Translator<'weights'>;
  /** Null before there is anything to measure. */
  readonly limit: number | null;
  /** The legend of the pink scale, which every tile stretches to its own range. */
  readonly own?: boolean;
}

/** −1 to 1 in 21 steps. */
const STOPS = Array.from({ length: 21 }, (_, i) => (i - 10) / 10);

function colourAt(stop: number, own: boolean): string {
  if (own) return `rgb(${pink((stop + 1) / 2).join(' ')})`;
  const token = stop < 0 ? '--scale-neg' : '--scale-pos';
  return `color-mix(in srgb, var(${token}) ${Math.round(Math.abs(stop) * 100)}%, var(--scale-zero))`;
}

/** What the colours of weights mean. */
export default function Scale({ t, limit, own = false }: Props) {
  return (
    <div class="scale">
      <div class="ramp" aria-hidden="true">
        {STOPS.map((stop) => (
          <i key={stop} style={{ background: colourAt(stop, own) }} />
        ))}
      </div>
      {own ? (
        <div class="ends">
          <span>{t('scale.smallest')}</span>
          <span>{t('scale.largest')}</span>
        </div>
      ) : (
        <>
          <div class="ends">
            <span>−{limit ?? ''}</span>
            <span>0</span>
            <span>+{limit ?? ''}</span>
          </div>
          <div class="ends">
            <span>{t('scale.takes')}</span>
            <span>{t('scale.adds')}</span>
          </div>
        </>
      )}
    </div>
  );
}
