import { useState } from 'preact/hooks';
import { exercises } from '../../exercises/exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings, type Translator } from '../../i18n/translator.ts';
import { formatPercent, formatSeconds } from '../parts/format.ts';
import Icon, { type IconName } from '../parts/Icon.tsx';
import ProgressTrack from '../parts/ProgressTrack.tsx';
import type { Lane } from './lanes.ts';
import { finishes } from './results.ts';
import { raceVerdict } from './verdict.ts';
import Lanes from './Lanes.tsx';
import Table from './Table.tsx';
import { useAnnouncement } from '../parts/use-announcement.ts';
import { RACE_SEED, useRace, type Race, RACES, type Raced } from './use-race.ts';

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  /** Size of the packed images. */
  readonly dataBytes: number;
}

/** The heavier one first: there the engines lie furthest apart. */
const STATUS_ICONS: Readonly<Record<Race['state'], IconName | null>> = {
  idle: null,
  racing: 'train',
  done: 'done',
  stopped: 'stop',
  failed: 'warning',
};

function statusOf(t: Translator<'race'>, race: Race, lane: Lane | undefined, steps: number): string {
  if (race.state !== 'racing') return t(`status.${race.state}`);
  if (!lane) return '';
  if (lane.state === 'loading') return t('status.loading', { percent: formatPercent(lane.loaded, 0) });
  return t(lane.state === 'running' ? 'status.running' : 'status.preparing', {
    engine: lane.engine,
    step: lane.step,
    steps,
  });
}

/** What a screen reader hears: whose turn it is, and how the race ended. */
function newsOf(t: Translator<'race'>, race: Race, lane: Lane | undefined, verdict: string): string {
  if (race.state === 'idle') return '';
  if (race.state !== 'racing') return verdict || t(`status.${race.state}`);
  if (!lane) return '';
  const before = race.lanes[race.lanes.indexOf(lane) - 1];
  const { engine } = lane;
  return before?.state === 'done'
    ? t('announce.next', { before: before.engine, seconds: formatSeconds(before.elapsedMs), engine })
    : t('announce.started', { engine });
}

/** The same exercise and seed on each engine, one after the other: times, work and results. */
export default function EngineRace({ language, strings, dataBytes }: Props) {
  const t = translator(language, 'race', strings);
  const { race, ready, start, stop, reset } = useRace();
  const [exercise, setExercise] = useState<Raced>('network');
  const { solution } = exercises[exercise];
  const racing = race.state === 'racing';
  const current = race.lanes.findIndex(({ state }) => ['loading', 'preparing', 'running'].includes(state));
  const lane = race.lanes[current];
  const finished = finishes(race.lanes);
  const verdict = racing ? '' : raceVerdict(t, language, finished);
  const said = useAnnouncement(newsOf(t, race, lane, verdict));
  const through = race.lanes.filter(({ end }) => end !== null).length + (lane ? lane.step / solution.steps : 0);
  const percent = race.state === 'idle' ? 0 : Math.round((100 * through) / race.lanes.length);
  const icon = STATUS_ICONS[race.state];

  return (
    <section class="lab race wide" aria-labelledby="race-title" data-state={race.state}>
      <header class="lab-head">
        <h3 id="race-title">{t('title')}</h3>
        <p class="fig-sub">
          {t(`knobs.${exercise}`, {
            rate: solution.learningRate,
            steps: solution.steps,
            batch: solution.batchSize,
            hidden: solution.hiddenUnits?.join(', ') ?? '',
            seed: RACE_SEED,
          })}
        </p>
      </header>
      <div class="race-go">
        <fieldset class="seg" disabled={!ready || racing}>
          <legend class="sr">{t('exercise.choose')}</legend>
          {RACES.map((id) => (
            <label key={id}>
              <input
                type="radio"
                name="race-exercise"
                value={id}
                checked={exercise === id}
                onChange={() => {
                  setExercise(id);
                  reset(id);
                }}
              />
              {t(`exercise.${id}`)}
            </label>
          ))}
        </fieldset>
        <div class="actions">
          <button
            class="btn primary"
            type="button"
            disabled={!ready}
            aria-disabled={ready && racing}
            onClick={() => {
              start(exercise);
            }}
          >
            <Icon name="train" />
            {t(race.state === 'idle' || racing ? 'action.start' : 'action.again')}
          </button>
          <button class="btn" type="button" disabled={!ready} aria-disabled={ready && !racing} onClick={stop}>
            <Icon name="stop" />
            {t('action.stop')}
          </button>
        </div>
      </div>
      <div class="progress">
        <ProgressTrack label={t('progress')} percent={percent} />
        <p class="line">
          <span class="status">
            {icon && <Icon name={icon} />}
            <span>{statusOf(t, race, lane, solution.steps)}</span>
          </span>
          <span>
            {race.state === 'idle' && t('status.idle.detail', { megabytes: (dataBytes / 1e6).toFixed(1) })}
            {lane && t('status.count', { lane: current + 1, lanes: race.lanes.length })}
          </span>
        </p>
        <p class="sr" aria-live="polite">
          {said}
        </p>
      </div>
      <Lanes t={t} lanes={race.lanes} steps={solution.steps} />
      {verdict && <p class="race-verdict">{verdict}</p>}
      {finished.length > 0 && (
        <Table t={t} language={language} exercise={race.exercise} finished={finished} flops={race.flops} />
      )}
    </section>
  );
}
