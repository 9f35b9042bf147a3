import { useState } from 'preact/hooks';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import Plate from './Plate.tsx';
import DescribeTable from './DescribeTable.tsx';
import { useAnswer } from './use-data.ts';

const SPLITS = ['training', 'validation'] as const;

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
}

/** `describe()` of the training and of the validation part. */
export default function Describe({ language, strings }: Props) {
  const t = translator(language, 'data', strings);
  const [split, setSplit] = useState<(typeof SPLITS)[number]>('training');
  const shown = useAnswer('summary', { split });
  return (
    <Plate t={t} name="describe" title={t('describe.title')} sub={t('describe.sub')} ready={shown !== null}>
      {shown && (
        <>
          <fieldset class="seg">
            <legend class="sr">{t('describe.split')}</legend>
            {SPLITS.map((choice) => (
              <label key={choice}>
                <input type="radio" name="data-split" checked={split === choice} onChange={() => setSplit(choice)} />
                {t(choice)}
              </label>
            ))}
          </fieldset>
          <DescribeTable
            language={language}
            strings={strings}
            summary={shown.answer}
            split={shown.question.split === 'validation' ? 'validation' : 'training'}
          />
        </>
      )}
    </Plate>
  );
}
