import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import Icon from '../parts/Icon.tsx';
import type { SealQuestion } from './cell.ts';
import { sealAdvice, sealedRun } from './seal-words.ts';

interface Props {
  readonly t: Translator<'cell'>;
  readonly language: Language;
  readonly question: SealQuestion;
  readonly onAnswer: (open: boolean) => void;
}

/** Asks before the seal is broken: which run would be examined, and what speaks against it. */
export default function SealAsk({ t, language, question, onAnswer }: Props) {
  const wait = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The code waits for the answer.
    wait.current?.focus();
  }, []);
  const advice = sealAdvice(t, language, question);
  return (
    <div class="seal-ask" role="alertdialog" aria-label={t('seal.ask')} aria-describedby="seal-run">
      <div id="seal-run">
        <p>{sealedRun(t, language, question)}</p>
        {advice && <p class="against">{advice}</p>}
        <p>{t('seal.ask')}</p>
      </div>
      <button
        class="btn"
        type="button"
        onClick={() => {
          onAnswer(true);
        }}
      >
        <Icon name="lock" />
        {t('seal.open')}
      </button>
      <button
        ref={wait}
        class="btn"
        type="button"
        onClick={() => {
          onAnswer(false);
        }}
      >
        {t('seal.wait')}
      </button>
    </div>
  );
}
