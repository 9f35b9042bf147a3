import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings, type Translator } from '../../i18n/translator.ts';
import type { Summary } from '../../runs/protocol.ts';
import Plate from './Plate.tsx';
import DescribeTable from './DescribeTable.tsx';
import { useAnswer } from './use-data.ts';

const SPLITS = ['training', 'validation'] as const;
type Split = (typeof SPLITS)[number];

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly stored?: ComponentChildren;
}

/** `describe()` of the training and of the validation part. */
export default function Describe({ language, strings, stored }: Props) {
  const t = translator(language, 'data', strings);
  const [split, setSplit] = useState<Split>('training');
  const shown = useAnswer('summary', { split });
  return (
    <Plate
      t={t}
      name="describe"
      title={t('describe.title')}
      sub={t('describe.sub')}
      ready={shown !== null}
      stored={stored}
    >
      {shown && (
        <>
          <SplitChoice t={t} split={split} onSplit={setSplit} />
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

interface StoredTableProps extends Omit<Props, 'stored'> {
  /** Of the training part. */
  readonly summary: Summary;
}

/** The table as the page was built. */
export function StoredTable({ language, strings, summary }: StoredTableProps) {
  return (
    <>
      <SplitChoice t={translator(language, 'data', strings)} split="training" />
      <DescribeTable language={language} strings={strings} summary={summary} split="training" still />
    </>
  );
}

interface SplitChoiceProps {
  readonly t: Translator<'data'>;
  readonly split: Split;
  /** Without it the choice only shows. */
  readonly onSplit?: (split: Split) => void;
}

function SplitChoice({ t, split, onSplit }: SplitChoiceProps) {
  return (
    <fieldset class="seg" disabled={!onSplit}>
      <legend class="sr">{t('describe.split')}</legend>
      {SPLITS.map((choice) => (
        <label key={choice}>
          <input type="radio" name="data-split" checked={split === choice} onChange={() => onSplit?.(choice)} />
          {t(choice)}
        </label>
      ))}
    </fieldset>
  );
}
