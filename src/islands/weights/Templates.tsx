import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Knobs } from '../../exercises/exercise.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import { formatPercent } from '../parts/format.ts';
import { usePalette } from './use-palette.ts';
import { useWeights } from './use-weights.ts';
import { knobSummary } from './knob-summary.ts';
import { useAhead } from '../parts/use-ahead.ts';
import Canvas, { loadPainter } from './Canvas.tsx';
import Scale from './Scale.tsx';
import '../parts/trusted-slots.ts';

/** The run whose templates were drawn when the page was built. */
export interface StoredTemplates {
  readonly knobs: Knobs;
  readonly seed: number;
  /** Of the colour scale. */
  readonly limit: number;
  readonly accuracy: number;
}

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly stored: StoredTemplates;
  /** The ten pictures of that run. */
  readonly pictures?: ComponentChildren;
}

/** The linear model's weights: one picture for each digit, of the reader's own run where there is one. */
export default function Templates({ language, strings, stored, pictures }: Props) {
  const t = translator(language, 'weights', strings);
  const { run, slot, last, limit } = useWeights('linear');
  const figure = useRef<HTMLElement>(null);
  useAhead(figure, slot !== null, () => {
    loadPainter().catch(() => undefined);
  });
  const palette = usePalette();
  const own = last && run.record && palette ? { last, record: run.record } : null;
  const accuracy = formatPercent(own ? own.last.validation.accuracy : stored.accuracy);
  const { seed } = own ? own.record : stored;
  const knobs = own ? own.record.source.knobs : stored.knobs;
  return (
    <figure ref={figure} class="templates-figure" aria-label={t('templates.name')} data-run={own ? 'own' : 'stored'}>
      {own ? (
        <ul class="templates">
          {Array.from({ length: own.last.layers[0]!.units }, (_, digit) => (
            <li key={digit}>
              <Canvas
                snapshot={own.last}
                palette={palette}
                limit={limit}
                tiles={String(digit)}
                label={t('templates.digit', { digit })}
              />
              <p class="cap">{digit}</p>
            </li>
          ))}
        </ul>
      ) : (
        pictures
      )}
      <figcaption class="wbar">
        <div class="templates-run">
          <p class="fig-title">{own ? t('templates.own', { step: own.last.step }) : t('templates.stored')}</p>
          <p class="fig-sub">
            {knobSummary(t, knobs, seed)}
            {t('knobs.separator')}
            {t('templates.accuracy', { percent: accuracy })}
          </p>
        </div>
        <Scale t={t} limit={own ? limit : stored.limit} />
      </figcaption>
    </figure>
  );
}
