import type { Translator } from '../../i18n/translator.ts';

/** Before a run: what the matrix of a perfect reader would look like, as large as that of the run to come. */
export default function IdleMatrix({ t }: { readonly t: Translator<'lab'> }) {
  const digits = Array.from({ length: 10 }, (_, digit) => digit);
  return (
    <>
      <figure id="lab-matrix">
        <div class="fig-head">
          <p class="fig-title">{t('matrix.idle')}</p>
          <p class="fig-sub">{t('matrix.idle.sub')}</p>
        </div>
        <p class="matrix-axes" aria-hidden="true">
          <span>↓ {t('matrix.truth')}</span>
          <span>{t('matrix.read')} →</span>
        </p>
        {/* Title and line below it say all there is to see. */}
        <table class="matrix" aria-hidden="true">
          <tr>
            <td class="corner" />
            {digits.map((read) => (
              <th key={read}>{read}</th>
            ))}
          </tr>
          {digits.map((truth) => (
            <tr key={truth}>
              <th>{truth}</th>
              {digits.map((read) => (
                <td key={read} class={read === truth ? 'all' : undefined} />
              ))}
            </tr>
          ))}
        </table>
      </figure>
      <p class="fig-sub tiles-waiting">{t('tiles.waiting')}</p>
    </>
  );
}
