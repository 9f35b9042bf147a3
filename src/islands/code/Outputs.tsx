import { useCallback } from 'preact/hooks';
import { MAX_PIECES, MAX_TENSORFLOW_STEPS } from '../../code/cell-api.ts';
import type { Piece } from '../../code/cell-message.ts';
import type { CellProgress, Output } from '../../code/run-cell.ts';
import { exercises } from '../../exercises/exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import Chart, { type Charts } from '../parts/Chart.tsx';
import { lossWords } from '../parts/chart-words.ts';
import DigitCanvas from '../parts/DigitCanvas.tsx';
import { formatCount } from '../parts/format.ts';
import { periodCount } from '../parts/run-status.ts';
import { shownNumber } from './shown-number.ts';
import StepOutput from './StepOutput.tsx';

interface Props {
  readonly t: Translator<'cell'>;
  readonly lab: Translator<'lab'>;
  readonly language: Language;
  readonly progress: CellProgress;
  /** The code was changed since. */
  readonly stale: boolean;
  /** Puts the caret on a line. */
  readonly onLine: (line: number) => void;
}

/** What the code put out, in its order, each piece with the line that did. */
export default function Outputs({ t, lab, language, progress, stale, onLine }: Props) {
  const { outputs, runs } = progress;
  // A step that does not train yet is told of in the checks.
  if (!outputs.some((output) => !('step' in output) || output.step.plain)) return null;
  return (
    <section class={stale ? 'outs stale' : 'outs'} aria-label={t('output')}>
      {outputs.map((output, index) => (
        <div class="out" key={index}>
          <p class="from">
            {output.line !== null && (
              <button
                class="linkish"
                type="button"
                onClick={() => {
                  onLine(output.line!);
                }}
              >
                {t('out.line', { line: output.line })}
              </button>
            )}
          </p>
          <OutputBody t={t} lab={lab} language={language} output={output} runs={runs} />
        </div>
      ))}
    </section>
  );
}

interface BodyProps extends Pick<Props, 't' | 'lab' | 'language'> {
  readonly output: Output;
  readonly runs: readonly RunRecord[];
}

function OutputBody({ t, lab, language, output, runs }: BodyProps) {
  if ('cut' in output) return <p class="small soft">{t('out.cut', { pieces: MAX_PIECES })}</p>;
  if ('training' in output) return <Periods t={t} record={output.training} />;
  if ('step' in output) return <StepOutput t={t} lab={lab} step={output.step} />;
  return <PieceBody t={t} lab={lab} language={language} piece={output.piece} runs={runs} />;
}

/** As the notebook printed it: one line for each period. */
function Periods({ t, record }: { readonly t: Translator<'cell'>; readonly record: RunRecord | null }) {
  const periods = record?.periods ?? [];
  return (
    <div>
      <table class="periods">
        <caption class="sr">{t('out.losses')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('out.step')}</th>
            <th scope="col" class="tr">
              {t('out.training')}
            </th>
            <th scope="col" class="va">
              {t('out.validation')}
            </th>
            <td>{t('out.logLoss')}</td>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ step, training, validation }) => (
            <tr key={step}>
              <th scope="row">{step}</th>
              <td class="tr">{training.logLoss.toFixed(2)}</td>
              <td class="va">{validation.logLoss.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {record && <p class="micro soft">{t('out.seed', { seed: record.seed })}</p>}
    </div>
  );
}

interface PieceProps extends Pick<Props, 't' | 'lab' | 'language'> {
  readonly piece: Piece;
  readonly runs: readonly RunRecord[];
}

function PieceBody({ t, lab, language, piece, runs }: PieceProps) {
  switch (piece.kind) {
    case 'text':
      return <pre class="said">{piece.text}</pre>;
    case 'number':
      return <pre class="said">{shownNumber(piece.value)}</pre>;
    case 'list':
      return (
        <pre class="said" translate={false}>
          {`${piece.name === 'Array' ? '' : `${piece.name} `}[${piece.head.map(shownNumber).join(', ')}`}
          {piece.head.length < piece.length ? ` ${t('out.more', { length: piece.length })}]` : ']'}
        </pre>
      );
    case 'matrix':
      return <Matrix t={t} rows={piece.rows} />;
    case 'picture':
      return piece.side === 28 ? (
        <div class="shown-digit">
          <DigitCanvas pixels={piece.pixels} index={0} label={t('out.picture')} />
        </div>
      ) : null;
    case 'figure': {
      const record = runs[piece.run];
      if (!record) return null;
      return piece.figure === 'losses' ? (
        <Losses lab={lab} record={record} />
      ) : (
        <Matrix t={t} rows={record.confusion ?? []} named />
      );
    }
    case 'tensorflow': {
      const { backend, version } = piece;
      return (
        <p class="micro soft" data-backend={backend}>
          {backend === 'webgl'
            ? t('out.tensorflow.webgl', { version })
            : t('out.tensorflow.cpu', { version, steps: formatCount(MAX_TENSORFLOW_STEPS, language) })}
        </p>
      );
    }
  }
}

function Losses({ lab, record }: { readonly lab: Translator<'lab'>; readonly record: RunRecord }) {
  const { periods, source } = record;
  const { steps } = source.knobs;
  const make = useCallback(
    (charts: Charts, width: number) =>
      charts.lossChart({
        periods,
        total: periodCount(steps),
        recorded: null,
        showRecorded: false,
        diverged: false,
        width: Math.min(width, 520),
        words: lossWords(lab, exercises[source.exercise], steps),
      }),
    [periods, source, steps, lab],
  );
  return <Chart make={make} failed={lab('loss.failedChart')} />;
}

interface MatrixProps {
  readonly t: Translator<'cell'>;
  readonly rows: readonly (readonly number[])[];
  /** Rows and columns are digits. */
  readonly named?: boolean;
}

function Matrix({ t, rows, named = false }: MatrixProps) {
  const columns = rows[0]?.length ?? 0;
  return (
    <div class="grid-scroll" tabIndex={0} role="group" aria-label={t('out.matrix', { rows: rows.length, columns })}>
      <table class="grid">
        {named && (
          <thead>
            <tr>
              <td />
              {rows.map((_, read) => (
                <th scope="col" key={read}>
                  {read}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, truth) => (
            <tr key={truth}>
              {named && <th scope="row">{truth}</th>}
              {row.map((value, read) => (
                <td key={read} class={named && truth === read ? 'right' : undefined}>
                  {named && value === 0 ? '·' : shownNumber(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
