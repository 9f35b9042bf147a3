import type { Translator } from '../../i18n/translator.ts';
import DigitCanvas from '../parts/DigitCanvas.tsx';
import type { Reported } from './use-neuron-report.ts';

interface Props {
  readonly t: Translator<'weights'>;
  readonly reported: Reported | null;
  readonly failed: boolean;
  readonly onRetry: () => void;
}

/** The images a neuron answers loudest to, each with its label and the neuron's output. */
export default function Images({ t, reported, failed, onRetry }: Props) {
  // An image that leaves the neuron silent does not excite it.
  const excited = reported?.report.outputs.filter((output) => output > 0).length ?? 0;
  return (
    <div class="loudest">
      <p class="fig-title">{t('images.title')}</p>
      {failed ? (
        <p class="fig-sub" role="alert">
          {t('images.failed')}{' '}
          <button class="linkish" type="button" onClick={onRetry}>
            {t('images.retry')}
          </button>
        </p>
      ) : (
        <p class="fig-sub">{t(!reported ? 'images.loading' : excited > 0 ? 'images.sub' : 'images.none')}</p>
      )}
      <ul class="tiles eight">
        {reported
          ? Array.from(reported.report.labels.subarray(0, excited), (label, index) => {
              const output = reported.report.outputs[index]!.toFixed(1);
              return (
                <li class="tile" key={index}>
                  <span class="frame">
                    <DigitCanvas pixels={reported.report.pixels} index={index} label={t('images.digit', { label })} />
                  </span>
                  <span class="cap">
                    <strong>{label}</strong> <span class="sr">{t('images.output')}</span>
                    {output}
                  </span>
                </li>
              );
            })
          : Array.from({ length: 8 }, (_, index) => (
              <li class="tile" key={index} aria-hidden="true">
                <span class="frame">
                  <span class="digit-room" />
                </span>
                <span class="cap">&nbsp;</span>
              </li>
            ))}
      </ul>
    </div>
  );
}
