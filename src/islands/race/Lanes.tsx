import type { Translator } from '../../i18n/translator.ts';
import { formatSeconds } from '../parts/format.ts';
import { expectedMs, type Lane } from './lanes.ts';

interface Props {
  readonly t: Translator<'race'>;
  readonly lanes: readonly Lane[];
  readonly steps: number;
}

/** Why an engine has no time, in a sentence; empty where it has one or is still at it. */
function trouble(t: Translator<'race'>, { end }: Lane): string {
  if (end?.outcome === 'unavailable') {
    const { cause, engine } = end.reason;
    return t(`cannot.${cause}`, { engine, needs: t(`needs.${engine}`) });
  }
  if (end?.outcome !== 'failed') return '';
  const { code } = end.fault;
  if (code === 'offline') return t('fault.offline');
  return t(code.startsWith('data-') ? 'fault.data' : code.startsWith('worker-') ? 'fault.worker' : 'fault.engine');
}

function value(t: Translator<'race'>, lane: Lane): string {
  if (lane.state === 'running' || lane.state === 'done') {
    return t('lane.seconds', { seconds: formatSeconds(lane.elapsedMs) });
  }
  return t(`lane.${lane.state}`);
}

/** A bar for each engine, on one scale: as long as its run took or will take, filled as far as it has come. */
export default function Lanes({ t, lanes, steps }: Props) {
  const longest = Math.max(1, ...lanes.map((lane) => expectedMs(lane, steps)));
  return (
    <ul class="race-lanes" aria-label={t('lanes')}>
      {lanes.map((lane) => {
        const expected = expectedMs(lane, steps);
        const why = trouble(t, lane);
        return (
          <li key={lane.engine} data-engine={lane.engine} data-state={lane.state}>
            <span class="race-name">
              <b>{lane.engine}</b> <span>{t(`engine.${lane.engine}`)}</span>
            </span>
            <span class="race-time num">{value(t, lane)}</span>
            <span class="race-track" aria-hidden="true">
              {expected > 0 && (
                <span class="race-bar" style={{ width: `${(100 * expected) / longest}%` }}>
                  <span style={{ width: `${(100 * lane.elapsedMs) / expected}%` }} />
                </span>
              )}
            </span>
            {why && <span class="race-why">{why}</span>}
          </li>
        );
      })}
    </ul>
  );
}
