import type { Translator } from '../../i18n/translator.ts';
import Icon from './Icon.tsx';
import ProgressTrack from './ProgressTrack.tsx';
import type { RunStatus } from './run-status.ts';
import { useAnnouncement } from './use-announcement.ts';

interface Props {
  readonly t: Translator<'lab'>;
  /** Lets a button that goes away with its press hand the focus to the line. */
  readonly id?: string;
  readonly status: RunStatus;
  /** Where another engine took over, in percent of the rule. */
  readonly ticks?: readonly number[];
  /** What a screen reader is told, at most every two seconds. */
  readonly announcement: string;
}

/** The rule under the knobs fills as the run goes on; the line below says it in words. */
export default function RunProgress({ t, id, status, ticks = [], announcement }: Props) {
  const said = useAnnouncement(announcement);
  return (
    <div class="progress">
      <ProgressTrack label={t('progress')} percent={status.percent} ticks={ticks} />
      <p class="line" id={id} tabIndex={id ? -1 : undefined}>
        {/* Another text is another element, not one that has moved. */}
        <span class="status" key={status.icon}>
          {status.icon && <Icon name={status.icon} />}
          <span>
            {status.icon ? <b>{status.what}</b> : status.what}
            {status.rest}
          </span>
        </span>
        <span key={status.detail}>{status.detail}</span>
      </p>
      <p class="sr" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
