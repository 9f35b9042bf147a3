import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { formatCount, formatPercent, formatSeconds } from '../parts/format.ts';
import { differenceOf, formatFigure, formatLarge, formatTiny, referenceOf, type Finish } from './results.ts';
import type { Raced } from './use-race.ts';

interface Props {
  readonly t: Translator<'race'>;
  readonly language: Language;
  readonly exercise: Raced;
  readonly finished: readonly Finish[];
  readonly flops: number | null;
}

interface Row {
  readonly name: string;
  readonly note?: string;
  readonly value: (finish: Finish) => string;
}

/** Draw calls of a step of the fused programs: `training/engines/webgl/training-step.ts`. */
function drawsPerStep({ record }: Finish): number {
  const layers = record.variables.length / 2;
  return 2 * layers + 6;
}

/** The figures behind the bars: an engine in each column. */
export default function Table({ t, language, exercise, finished, flops }: Props) {
  const reference = referenceOf(finished);
  const against = { engine: reference?.engine ?? '' };
  const compared = (show: (difference: ReturnType<typeof differenceOf>) => string) => (finish: Finish) =>
    !reference || finish === reference ? t('reference') : show(differenceOf(finish.record, reference.record));
  const work: Row[] =
    flops === null
      ? []
      : [
          {
            name: t('row.flops'),
            note: t('row.flops.note', { operations: formatLarge(flops, language) }),
            value: ({ stepMs }) => formatFigure(flops / stepMs / 1e6),
          },
        ];
  const differences: Row[] = [
    { name: t('row.images'), note: t('row.images.note', against), value: compared(({ images }) => String(images)) },
    {
      name: t('row.logLoss'),
      note: t('row.logLoss.note', against),
      value: compared(({ logLoss }) => formatTiny(logLoss)),
    },
    {
      name: t('row.crossEntropy'),
      note: t('row.crossEntropy.note', against),
      value: compared(({ crossEntropy }) => formatTiny(crossEntropy)),
    },
  ];
  const rows: Row[] = [
    {
      name: t('row.time'),
      note: t('row.time.note'),
      value: ({ record }) => t('row.time.value', { seconds: formatSeconds(record.elapsedMs) }),
    },
    {
      name: t('row.step'),
      note: t('row.step.note'),
      value: ({ stepMs }) => t('row.step.value', { milliseconds: formatFigure(stepMs) }),
    },
    { name: t('row.rate'), value: ({ stepMs }) => formatCount(Math.round(1000 / stepMs), language) },
    {
      name: t('row.draws'),
      note: t('row.draws.note'),
      value: (finish) => (finish.engine === 'webgl' ? String(drawsPerStep(finish)) : t('none')),
    },
    ...work,
    {
      name: t('row.accuracy'),
      value: ({ record }) => `${formatPercent(record.periods.at(-1)?.validation.accuracy ?? 0, 2)}%`,
    },
    ...(finished.length > 1 ? differences : []),
  ];
  const caption = `${t('caption')}, ${t(`exercise.${exercise}`)}`;
  return (
    <div class="numbers race-numbers" tabIndex={0} role="group" aria-label={caption}>
      <table class="facts">
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">{t('measure')}</span>
            </th>
            {finished.map(({ engine }) => (
              <th key={engine} scope="col">
                {engine}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, note, value }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {note && <small>{note}</small>}
              </th>
              {finished.map((finish) => (
                <td key={finish.engine}>{value(finish)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
