import { useState } from 'preact/hooks';
import { TENSORFLOW_BYTES, TENSORFLOW_VERSION } from '../../code/.generated/tensorflow-facts.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { formatKilobytes } from '../parts/format.ts';

interface Props {
  readonly t: Translator<'cell'>;
  readonly language: Language;
}

const EXAMPLE = `const inputs = ({ images, labels }) =>
  tf.tensor2d(images, [labels.length, 784]).div(255);
const targets = ({ labels }) =>
  tf.oneHot(tf.tensor1d(labels, 'int32'), 10);
const training = dataset('training');
const validation = dataset('validation');

const model = tf.sequential();
model.add(tf.layers.dense({
  units: 32, activation: 'relu', inputShape: [784],
}));
model.add(tf.layers.dense({ units: 10, activation: 'softmax' }));
model.compile({
  optimizer: tf.train.adagrad(0.05),
  loss: 'categoricalCrossentropy',
  metrics: ['accuracy'],
});
await model.fit(inputs(training), targets(training), {
  epochs: 3, batchSize: 100,
  validationData: [inputs(validation), targets(validation)],
  callbacks: { onEpochEnd: (_, { val_acc }) => show(val_acc) },
});`;

/** What `tf` is in a cell, what it costs to fetch, and a program to begin with. */
export default function TensorflowNote({ t, language }: Props) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = () => {
    // The clipboard is missing on plain http; the rejection is then handled like a refusal.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(EXAMPLE))
      .then(
        () => {
          setCopied('yes');
        },
        () => {
          setCopied('failed');
        },
      );
  };
  return (
    <section class="api-tf" aria-label={t('api.tf.title', { version: TENSORFLOW_VERSION })}>
      <p class="small">
        <b translate={false}>{t('api.tf.title', { version: TENSORFLOW_VERSION })}</b>
      </p>
      <p class="small">{t('api.tf.what', { kilobytes: formatKilobytes(TENSORFLOW_BYTES, language) })}</p>
      <p class="micro">{t('api.tf.example')}</p>
      <pre class="solution-code" translate={false}>
        <code>{EXAMPLE}</code>
      </pre>
      <p class="solution-run">
        <button class="btn" type="button" onClick={copy}>
          {t('api.tf.copy')}
        </button>
        <span class="small soft" role="status">
          {copied === 'yes' && t('api.tf.copied')}
          {copied === 'failed' && t('api.tf.copyFailed')}
        </span>
      </p>
    </section>
  );
}
