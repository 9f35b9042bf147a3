import { useState } from 'preact/hooks';
import type { Translator } from '../../i18n/translator.ts';
import { writeLinkSettings } from '../../lib/write-link-settings.ts';
import { recordToJson } from '../../runs/record-json.ts';
import type { RunRecord } from '../../runs/run-record.ts';

interface Props {
  readonly t: Translator<'lab'>;
  readonly record: RunRecord;
}

function linkTo(record: RunRecord): string {
  const search = writeLinkSettings(record);
  return `${location.origin}${location.pathname}${search}#lab`;
}

/** Writes the record to the reader's disk, as `linear-seed-3.json`. */
function download(record: RunRecord): void {
  const url = URL.createObjectURL(new Blob([recordToJson(record)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${record.source.exercise}-seed-${record.seed}.json`;
  link.click();
  // The click has read the address by the next task; a longer life would keep the megabytes of weights.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1000);
}

/** The browsers inside WeChat and QQ: a download they are given comes to nothing, without a word. */
const IN_APP = /MicroMessenger|\bQQ\//;

/** Two ways to take a run along: its record as a file, its settings as a link. */
export default function KeepRun({ t, record }: Props) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const [barred, setBarred] = useState(false);
  const save = () => {
    if (!IN_APP.test(navigator.userAgent)) {
      download(record);
      return;
    }
    // The address is what goes along when the page is opened elsewhere.
    history.replaceState(history.state, '', linkTo(record));
    setBarred(true);
  };
  const copy = () => {
    // The clipboard is missing on plain http; the rejection is then handled like a refusal.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(linkTo(record)))
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
    <div class="keep">
      <button class="linkish" type="button" onClick={save}>
        {t('keep.download')}
      </button>
      <button class="linkish" type="button" onClick={copy}>
        {t('keep.link')}
      </button>
      <span role="status">
        {barred && t('keep.inApp')}
        {copied === 'yes' && t('keep.copied')}
        {copied === 'failed' && (
          <>
            {t('keep.copyFailed')} <code>{linkTo(record)}</code>
          </>
        )}
      </span>
    </div>
  );
}
