import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { formatCount } from '../parts/format.ts';

/** What the page knows of the packed sample before it is loaded. */
export interface DataSource {
  /** Size of all its parts as they are downloaded. */
  readonly dataBytes: number;
  readonly sha256: string;
  /** The sample's own seed, the same for all readers. */
  readonly seed: number;
  /** [10] images of each digit. */
  readonly counts: readonly number[];
}

interface Props {
  readonly t: Translator<'data'>;
  readonly language: Language;
  readonly source: DataSource;
  readonly rows: number;
}

/** Where the images come from and what exactly they are. */
export default function Card({ t, language, source, rows }: Props) {
  return (
    <div class="data-card">
      <h4>{t('card.title')}</h4>
      <dl>
        <div>
          <dt>{t('card.source')}</dt>
          <dd>{t('card.sourceText')}</dd>
        </div>
        <div>
          <dt>{t('card.rows')}</dt>
          <dd>{t('card.rowsText', { rows })}</dd>
        </div>
        <div>
          <dt>{t('card.sample')}</dt>
          <dd>{t('card.sampleText', { seed: source.seed })}</dd>
        </div>
        <div>
          <dt>{t('card.licence')}</dt>
          <dd>{t('card.licenceText')}</dd>
        </div>
        <div>
          <dt>{t('card.hash')}</dt>
          <dd>
            <code>{source.sha256.slice(0, 12)}</code> {t('card.hashNote')}
            <details>
              <summary class="linkish">{t('card.hashFull')}</summary>
              <code>{source.sha256}</code>
            </details>
          </dd>
        </div>
      </dl>
      <h5>{t('card.labels')}</h5>
      <ul class="data-counts">
        {source.counts.map((count, digit) => (
          <li key={digit}>
            <span class="sr">{t('card.labelCount', { digit, count })}</span>
            <b aria-hidden="true">{digit}</b>
            <span aria-hidden="true">{formatCount(count, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
