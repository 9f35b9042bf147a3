import type { ComponentChildren } from 'preact';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings, type Translator } from '../../i18n/translator.ts';
import type { Answer } from '../../runs/protocol.ts';
import Ink from './Ink.tsx';
import Plate from './Plate.tsx';
import { formatCount } from '../parts/format.ts';
import SeedField from './SeedField.tsx';
import { useAnswer } from './use-data.ts';
import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';

/** As many of each as the bar is long: three to one. */
export const FIRST_TRAINING = Array.from({ length: 12 }, (_, i) => i);
export const FIRST_VALIDATION = [0, 1, 2, 3];
const { inputs: PIXELS } = MNIST_SHAPE;

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly stored?: ComponentChildren;
}

/** The two parts as a bar with their first images, and the seed that decides which image goes where. */
export default function SplitView({ language, strings, stored }: Props) {
  const t = translator(language, 'data', strings);
  const training = useAnswer('examples', { split: 'training', rows: FIRST_TRAINING });
  const validation = useAnswer('examples', { split: 'validation', rows: FIRST_VALIDATION });
  return (
    <Plate
      t={t}
      name="split"
      title={t('split.title')}
      sub={t('split.sub')}
      ready={training !== null && validation !== null}
      stored={stored}
    >
      {training && validation && (
        <>
          <Parts
            t={t}
            language={language}
            training={{ labels: training.answer.labels, draw: inkOf(training.answer) }}
            validation={{ labels: validation.answer.labels, draw: inkOf(validation.answer) }}
          />
          <SeedField t={t} id="data-seed" />
        </>
      )}
    </Plate>
  );
}

function inkOf({ pixels }: Answer<'examples'>) {
  return (i: number, label: string) => <Ink values={pixels.subarray(i * PIXELS, (i + 1) * PIXELS)} label={label} />;
}

interface Digits {
  /** [digits] */
  readonly labels: Uint8Array;
  readonly draw: (i: number, label: string) => ComponentChildren;
}

interface PartsProps {
  readonly t: Translator<'data'>;
  readonly language: Language;
  readonly training: Digits;
  readonly validation: Digits;
}

function Parts({ t, language, training, validation }: PartsProps) {
  return (
    <div class="data-parts">
      <Part t={t} language={language} name="training" rows={7500} digits={training} />
      <Part t={t} language={language} name="validation" rows={2500} digits={validation} />
    </div>
  );
}

interface StoredDigits {
  readonly labels: Uint8Array;
  /** The custom property that holds the digits side by side in one picture. */
  readonly sheet: `--${string}`;
}

interface StoredPartsProps extends Omit<PartsProps, 'training' | 'validation'> {
  readonly training: StoredDigits;
  readonly validation: StoredDigits;
}

/** The two parts as the page was built. */
export function StoredParts({ t, language, training, validation }: StoredPartsProps) {
  const digits = ({ labels, sheet }: StoredDigits): Digits => ({
    labels,
    draw: (i, label) => (
      <span class="data-ink" role="img" aria-label={label}>
        <span style={{ '--sheet': `var(${sheet})`, '--at': i, '--of': labels.length }} />
      </span>
    ),
  });
  return (
    <>
      <Parts t={t} language={language} training={digits(training)} validation={digits(validation)} />
      <SeedField t={t} id="data-seed" still />
    </>
  );
}

interface PartProps {
  readonly language: Language;
  readonly t: Translator<'data'>;
  readonly name: 'training' | 'validation';
  readonly rows: number;
  readonly digits: Digits;
}

function Part({ t, language, name, rows, digits: { labels, draw } }: PartProps) {
  return (
    <div class={`data-part data-part-${name}`}>
      <p class="data-part-name">{t(name)}</p>
      <p class="data-numeral">{formatCount(rows, language)}</p>
      <div class="data-part-bar" />
      <p class="micro">{t('split.first', { count: labels.length })}</p>
      <ul>
        {Array.from(labels, (label, i) => (
          <li key={i}>{draw(i, t('split.tile', { label }))}</li>
        ))}
      </ul>
    </div>
  );
}
