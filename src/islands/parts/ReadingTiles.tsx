import { useRef } from 'preact/hooks';
import type { ExerciseId } from '../../exercises/exercise.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Confusion } from '../../training/training-event.ts';
import { cellQuestion, rowOf, type Cell } from './confusion-cells.ts';
import DigitCanvas from './DigitCanvas.tsx';
import { formatPercent } from './format.ts';
import { useAnnouncement } from './use-announcement.ts';
import { useReadings } from './use-readings.ts';

/** Three rows of five: enough to see what they share, little enough to look at each. */
const TILES = 15;

interface Props {
  readonly t: Translator<'lab'>;
  readonly exercise: ExerciseId;
  readonly split: 'validation' | 'test';
  readonly confusion: Confusion;
  readonly cell: Cell | null;
  /** While a run goes on its model changes under every answer, so nothing is asked. */
  readonly settled: boolean;
}

/** The images that fell into a cell of the matrix, and a question about them. */
export default function ReadingTiles({ t, exercise, split, confusion, cell, settled }: Props) {
  const count = cell ? (confusion[cell.truth]?.[cell.read] ?? 0) : 0;
  const [answer, retry] = useReadings(cell && count > 0 ? { exercise, split, cell, limit: TILES } : null, confusion);
  const title = cell ? t('tiles.title', { ...cell, count }) : '';
  const said = useAnnouncement(settled ? title : '');
  const heading = useRef<HTMLParagraphElement>(null);
  const again = () => {
    heading.current?.focus({ preventScroll: true });
    retry();
  };
  if (!cell) return <p class="fig-sub tiles-waiting">{t(settled ? 'tiles.choose' : 'tiles.waiting')}</p>;
  const { truth, read } = cell;
  const { images } = rowOf(confusion, truth);
  const question = cellQuestion(confusion, cell);
  const percent = formatPercent(images === 0 ? 0 : count / images);
  return (
    <section aria-labelledby={`${exercise}-${split}-tiles`}>
      <div class="fig-head">
        <p class="fig-title" id={`${exercise}-${split}-tiles`} tabIndex={-1} ref={heading}>
          {title}
        </p>
        <p class="sr" aria-live="polite">
          {said}
        </p>
        <p class="fig-sub">
          {count === 0
            ? t('tiles.empty', { truth, read })
            : count > TILES
              ? t('tiles.shown', { truth, percent, shown: TILES })
              : t('tiles.sub', { truth, percent })}
        </p>
      </div>
      {count > 0 && (answer.state === 'none' || answer.state === 'loading') && (
        <div class="tiles-wait">
          <p class="fig-sub">{t('tiles.loading')}</p>
          <ul class="tiles" aria-hidden="true">
            {Array.from({ length: Math.min(count, TILES) }, (_, index) => (
              <li class="tile" key={index}>
                <span class="frame" />
                <span class="cap">{'\u00a0'}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {answer.state === 'failed' && (
        <p class="fig-sub" role="alert">
          {t('tiles.failed')}{' '}
          <button class="linkish" type="button" onClick={again}>
            {t('action.retry')}
          </button>
        </p>
      )}
      {answer.state === 'ready' && (
        <ul class="tiles">
          {Array.from(answer.readings.rows, (row, index) => {
            const sure = formatPercent(answer.readings.confidences[index] ?? 0, 0);
            return (
              <li class="tile" key={row}>
                <span class="frame">
                  <DigitCanvas
                    pixels={answer.readings.pixels}
                    index={index}
                    label={t('tile.name', { truth, read, percent: sure })}
                  />
                </span>
                <span class="cap">
                  {truth} → {truth === read ? read : <b>{read}</b>} {sure}%
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {question && (
        <div class="question">
          <h4>{t('question')}</h4>
          <p class="q">{t(`question.${question}`, { truth, read, count, back: confusion[read]?.[truth] ?? 0 })}</p>
        </div>
      )}
    </section>
  );
}
