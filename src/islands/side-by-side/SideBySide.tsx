import { useCallback, useMemo } from 'preact/hooks';
import { largestConfusions } from '../../charts/confusion-view.ts';
import { exercises } from '../../exercises/exercises.ts';
import type { RecordedRuns } from '../../exercises/recorded-runs.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { isBusy } from '../../runs/life.ts';
import Chart, { type Charts } from '../parts/Chart.tsx';
import { lossWords } from '../parts/chart-words.ts';
import { formatCount, formatPercent, pointsBetween, sentenceGap } from '../parts/format.ts';
import { valueText } from '../parts/knob-text.ts';
import { periodCount } from '../parts/run-status.ts';
import { useRun, type UsedRun } from '../parts/use-run.ts';

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  /** Address of the linear lesson. */
  readonly lesson: string;
}

/** Weights and biases of all layers. */
function parameterCount({ variables }: RunRecord): number {
  return variables.reduce((sum, { shape }) => sum + shape.reduce((product, axis) => product * axis, 1), 0);
}

/** Something for both charts to be laid out for, so that the same height means the same loss; never drawn itself. */
function sharedFrame(records: readonly (RunRecord | null)[]): RecordedRuns | null {
  const periods = records.flatMap((record) => record?.periods ?? []);
  if (periods.length === 0) return null;
  const validation = periods.map((period) => period.validation.logLoss).filter(Number.isFinite);
  const training = periods.map((period) => period.training.logLoss).filter(Number.isFinite);
  return {
    runs: 0,
    validationLogLoss: { median: [], p10: [], p90: validation },
    trainingLogLossMedian: training,
    finalAccuracy: [],
  };
}

function Column({
  exercise: id,
  used,
  frame,
  ...props
}: Props & { readonly exercise: 'linear' | 'network'; readonly used: UsedRun; readonly frame: RecordedRuns | null }) {
  const { language, strings, lesson } = props;
  const t = translator(language, 'network', strings);
  const lab = translator(language, 'lab', strings);
  const exercise = exercises[id];
  const { run } = used;
  const { record } = run;
  const make = useCallback(
    (charts: Charts, width: number) => {
      const steps = record?.source.knobs.steps ?? exercise.solution.steps;
      return charts.lossChart({
        periods: record?.periods ?? [],
        total: periodCount(steps),
        recorded: frame,
        showRecorded: false,
        diverged: run.state === 'diverged',
        width,
        words: lossWords(lab, exercise, steps),
      });
    },
    [record, run.state, exercise, lab, frame],
  );
  const last = record?.periods.at(-1);
  if (!record || !last || !record.confusion) {
    return (
      <section class="side" aria-label={t(`side.${id}`)}>
        <h3>{t(`side.${id}`)}</h3>
        <p class="fig-sub">
          {isBusy(run.state) ? t('side.running') : t(`side.missing.${id}`)}
          {sentenceGap(language)}
          {id === 'linear' && !isBusy(run.state) && <a href={lesson}>{t('side.missing.link')}</a>}
        </p>
      </section>
    );
  }
  const worst = largestConfusions(record.confusion, 1)[0];
  const facts = [
    [t('side.logLoss'), last.validation.logLoss.toFixed(2)],
    [t('side.crossEntropy'), last.validation.crossEntropy.toFixed(3)],
    [
      t('side.worst'),
      worst ? t('side.worst.value', { truth: worst.truth, read: worst.read, count: worst.count }) : '–',
    ],
    [t('side.parameters'), formatCount(parameterCount(record), language)],
    ...exercise.knobs.map(({ name }) => [lab(`knob.${name}`), valueText(record.source.knobs[name] ?? 0)] as const),
    [lab('knob.seed'), String(record.seed)],
  ] as const;
  return (
    <section class="side" aria-label={t(`side.${id}`)}>
      <h3>{t(`side.${id}`)}</h3>
      <p class="fig-sub">{t('side.accuracy')}</p>
      <p class="big num">
        {formatPercent(last.validation.accuracy)}
        <small>%</small>
      </p>
      <Chart make={make} failed={lab('loss.failedChart')} />
      {(run.state === 'stopped' || run.state === 'diverged') && (
        <p class="fig-sub">{t(`side.${run.state}`, { step: last.step })}</p>
      )}
      <dl class="side-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The linear model and the network beside each other, each as it was last trained. */
export default function SideBySide(props: Props) {
  const t = translator(props.language, 'network', props.strings);
  const linear = useRun('linear');
  const network = useRun('network');
  const [one, other] = [linear.run.record, network.run.record];
  const frame = useMemo(() => sharedFrame([one, other]), [one, other]);
  const accuracy = (used: UsedRun) => used.run.record?.periods.at(-1)?.validation.accuracy;
  const before = accuracy(linear);
  const after = accuracy(network);
  const difference = before !== undefined && after !== undefined ? pointsBetween(after, before) : null;
  const seedsDiffer = difference !== null && linear.run.record?.seed !== network.run.record?.seed;
  return (
    <section class="lab sides" aria-labelledby="sides-title">
      <header class="lab-head">
        <h3 id="sides-title">{t('side.title')}</h3>
      </header>
      <div class="side-columns">
        <Column {...props} exercise="linear" used={linear} frame={frame} />
        <Column {...props} exercise="network" used={network} frame={frame} />
      </div>
      {difference !== null && (
        <p class="side-verdict">
          {t(difference >= 0 ? 'side.gain' : network.run.state === 'diverged' ? 'side.lossDiverged' : 'side.loss', {
            difference: Math.abs(difference).toFixed(1),
          })}
          {seedsDiffer && sentenceGap(props.language)}
          {seedsDiffer && t('side.seedsDiffer')}
        </p>
      )}
    </section>
  );
}
