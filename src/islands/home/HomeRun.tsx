import { useEffect, useRef, useState } from 'preact/hooks';
import { exercises } from '../../exercises/exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings, type Translator } from '../../i18n/translator.ts';
import type { Readings } from '../../runs/protocol.ts';
import { isBusy } from '../../runs/life.ts';
import type { Wish } from '../../runs/run-request.ts';
import type { Run } from '../../runs/run.ts';
import { totals } from '../parts/confusion-cells.ts';
import DigitCanvas from '../parts/DigitCanvas.tsx';
import { formatCount, formatPercent, formatSeconds, sentenceGap } from '../parts/format.ts';
import Icon, { type IconName } from '../parts/Icon.tsx';
import { useAhead } from '../parts/use-ahead.ts';
import { useReadings } from '../parts/use-readings.ts';
import { passingSlot } from '../parts/runs.ts';
import { useRun } from '../parts/use-run.ts';

/** The run of this page; a link may name the engine. */
async function homeWish(): Promise<Wish> {
  // Without what reads links it trains as it does without a link.
  const wanted = await import('../parts/wishes.ts').then(
    ({ wishFor }) => wishFor('linear').wanted,
    () => 'auto' as const,
  );
  return { knobs: linear.solution, seed: SEED, wanted };
}

const { linear } = exercises;

/** Of the recorded prototypes an ordinary one: a little below the middle. The stored digits are those of its split. */
const SEED = 3;

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  /** Size of the download, as text. */
  readonly megabytes: string;
  /** Address of the linear lesson. */
  readonly lesson: string;
  /** What the digits are that stand in the page: the first ones as they come, never a picked set. */
  readonly truths: readonly number[];
}

function homeStatus(t: Translator<'lab'>, run: Run): { icon: IconName | null; text: string } {
  const steps = run.request?.source.knobs.steps ?? 0;
  switch (run.state) {
    case 'loading': {
      const { loadedBytes = 0, totalBytes = 0 } = run.loading ?? {};
      const percent = formatPercent(totalBytes > 0 ? loadedBytes / totalBytes : 0, 0);
      return { icon: 'loading', text: t('home.loading', { percent }) };
    }
    case 'preparing':
      return { icon: 'engine', text: t('home.preparing') };
    case 'running':
    case 'paused':
      return { icon: 'train', text: t('home.running', { step: run.step, steps }) };
    case 'done':
      return { icon: 'done', text: t('home.done', { steps, seconds: formatSeconds(run.elapsedMs) }) };
    case 'stopped':
    case 'diverged':
      return { icon: 'stop', text: t('home.other', { step: run.step }) };
    default:
      return { icon: null, text: t('home.idle') };
  }
}

interface GridProps {
  readonly t: Translator<'lab'>;
  readonly truths: readonly number[];
  readonly readings: Readings | null;
}

function ReadGrid({ t, truths, readings }: GridProps) {
  // The images are in the page; only the answers are missing.
  if (!readings) {
    return (
      <ol class="read-grid" aria-label={t('home.grid.waiting')}>
        {truths.map((truth, index) => (
          <li key={index}>
            <span
              class="digit smooth stored"
              role="img"
              aria-label={t('home.digit', { truth })}
              style={{ '--at': index }}
            />
            <span class="guess waiting" aria-hidden="true">
              ?
            </span>
            <span class="p">&nbsp;</span>
          </li>
        ))}
      </ol>
    );
  }
  return (
    <ol class="read-grid" aria-label={t('home.grid')}>
      {Array.from(readings.rows, (row, index) => {
        const truth = readings.labels[index]!;
        const guess = readings.guesses[index]!;
        const wrong = guess !== truth;
        return (
          <li key={row} class={wrong ? 'wrong' : ''}>
            <DigitCanvas pixels={readings.pixels} index={index} label={t('home.digit', { truth })} smooth />
            <span class="guess">
              <span class="sr">{t('home.read')} </span>
              {guess}
            </span>
            <span class="p">
              {wrong ? t('home.should', { truth }) : `${formatPercent(readings.confidences[index]!, 0)}%`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The home page's one button, and the panel in which the model reads a second later. */
export default function HomeRun({ language, strings, megabytes, lesson, truths }: Props) {
  const t = translator(language, 'lab', strings);
  const { run, slot } = useRun('linear', passingSlot);
  const busy = isBusy(run.state);
  const button = useRef<HTMLDivElement>(null);
  useAhead(button, slot !== null, () => {
    void homeWish().then((wish) => slot?.warmUp(wish, { data: true }));
  });
  const shown: Run | null = run.state === 'idle' ? null : run;
  const confusion = shown && !busy ? (shown.record?.confusion ?? null) : null;
  const [answer, retry] = useReadings(
    confusion && { exercise: 'linear', split: 'validation', limit: truths.length },
    confusion,
  );
  const readings = answer.state === 'ready' ? answer.readings : null;
  const misread = readings
    ? readings.labels.reduce((sum, label, i) => sum + (label === readings.guesses[i] ? 0 : 1), 0)
    : 0;
  const score = confusion && totals(confusion);
  const status = shown ? homeStatus(t, shown) : { icon: null, text: t('home.idle') };
  const gap = sentenceGap(language);
  const fault = shown?.state === 'failed' ? shown.fault : null;
  // What has been fetched once is here; the line keeps its room.
  const [fetched, setFetched] = useState(false);
  useEffect(() => {
    if (shown?.state === 'running') setFetched(true);
  }, [shown?.state]);
  const percent = shown && busy && shown.request ? (100 * shown.step) / shown.request.source.knobs.steps : 0;

  return (
    <>
      <div ref={button} class="do">
        <button
          class="btn primary large"
          type="button"
          disabled={!slot || busy}
          onClick={() => {
            void homeWish().then((wish) => slot?.start(wish));
          }}
        >
          <Icon name="train" />
          {t(busy ? 'home.training' : score ? 'home.again' : 'home.train')}
        </button>
        <p class="micro under-button">
          <span style={fetched ? { visibility: 'hidden' } : {}}>{t('home.cost', { megabytes })}</span>
          {score && (
            <span class="home-score" aria-hidden="true">
              <b>{formatPercent(score.correct / score.images)}%</b> {status.text}
            </span>
          )}
        </p>
      </div>
      <section
        class="read"
        aria-labelledby="home-result"
        data-exercise="linear"
        data-engine={shown?.engine?.id ?? ''}
        data-state={shown?.state ?? 'idle'}
      >
        <div>
          <h2 class="sr" id="home-result">
            {t('home.title')}
          </h2>
          <div class="read-rule" aria-hidden="true">
            <span style={{ width: `${score ? 100 : percent}%` }} />
          </div>
          {fault ? (
            <div role="alert">
              <p class="fig-sub status bad">
                <Icon name="warning" />
                <b>{t(`fault.${fault.code}`)}</b>
              </p>
              <p class="small">
                {t(fault.code === 'engine-failed' ? 'home.engineFailed' : `fault.${fault.code}.body`)}{' '}
                <code>{fault.code}</code>
              </p>
              <button class="btn" type="button" onClick={() => slot?.retry()}>
                <Icon name="again" />
                {t('action.retry')}
              </button>
            </div>
          ) : (
            <p class="fig-sub status" role="status">
              {status.icon && <Icon name={status.icon} />}
              <span key={status.icon}>{status.text}</span>
            </p>
          )}
          {/* With the answers, so that the words stand as they came. */}
          {score && (readings ?? answer.state === 'failed') && (
            <>
              <p class="big num">
                {formatPercent(score.correct / score.images)}
                <small>%</small>
              </p>
              <p class="small">
                {t('home.score', {
                  images: formatCount(score.images, language),
                  correct: formatCount(score.correct, language),
                })}
                {gap}
                {readings && (misread === 0 ? t('home.wrong.none') : t('home.wrong', { count: misread }))}
              </p>
              {answer.state === 'failed' && (
                <p class="small" role="alert">
                  {t('home.readingsFailed')}
                  {gap}
                  <button class="linkish" type="button" onClick={retry}>
                    {t('action.retry')}
                  </button>
                </p>
              )}
              <p class="small read-why">
                <a href={lesson}>{t('home.why')}</a>
              </p>
            </>
          )}
        </div>
        <ReadGrid t={t} truths={truths} readings={readings} />
      </section>
    </>
  );
}
