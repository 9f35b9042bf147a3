import { useRef, useState } from 'preact/hooks';
import type { ExerciseId } from '../../exercises/exercise.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import { isBusy } from '../../runs/life.ts';
import { formatKilobytes, formatPercent } from '../parts/format.ts';
import Icon from '../parts/Icon.tsx';
import ProgressTrack from '../parts/ProgressTrack.tsx';
import { useAnnouncement } from '../parts/use-announcement.ts';
import { useLater } from '../parts/use-later.ts';
import { useOpenedKnobs } from './use-opened-knobs.ts';
import { useRun } from '../parts/use-run.ts';

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly exercise: ExerciseId;
}

const loadOpenedTest = () => import('./OpenedTest.tsx');

/** The test set: sealed until the reader opens it, then the score that was never tuned for. */
export default function TestSet({ language, strings, exercise }: Props) {
  const t = translator(language, 'network', strings);
  const lab = translator(language, 'lab', strings);
  const { run, slot } = useRun(exercise);
  const { record, testLoading, testFault } = run;
  const test = record?.test;
  const [openedHere, setOpenedHere] = useState(false);
  const OpenedTest = useLater(loadOpenedTest, test !== undefined || testLoading !== null, [
    t,
    lab,
    translator(language, 'data', strings),
  ]);
  const { before, changed } = useOpenedKnobs(exercise, record);

  const rests = record !== null && !isBusy(run.state) && run.state !== 'failed' && record.periods.length > 0;
  const diverged = run.state === 'diverged';
  const title = useRef<HTMLHeadingElement>(null);
  const open = () => {
    // The button is gone once the images are on their way, and would take the focus along.
    title.current?.focus();
    setOpenedHere(true);
    slot?.openTest();
  };
  const share = testLoading && testLoading.totalBytes > 0 ? testLoading.loadedBytes / testLoading.totalBytes : 0;
  const told = useAnnouncement(
    testLoading
      ? t(share < 1 ? 'test.opening' : 'test.reading')
      : test && openedHere
        ? t('test.announce', { percent: formatPercent(test.accuracy) })
        : '',
  );
  const state = test ? 'opened' : testLoading ? 'loading' : testFault ? 'failed' : 'sealed';

  return (
    <section class="lab test-set" id="test" aria-labelledby="test-title" data-test-state={state}>
      <header class="lab-head">
        <h3 id="test-title" tabIndex={-1} ref={title}>
          {t(test ? 'test.opened' : before ? 'test.again' : 'test.sealed')}
        </h3>
        <p class="sr" aria-live="polite">
          {told}
        </p>
      </header>
      {changed && (
        <p class="test-changed" role="status">
          <Icon name="warning" />
          <span>{t('test.changed')}</span>
        </p>
      )}
      {test ? (
        OpenedTest && (
          <OpenedTest
            language={language}
            strings={strings}
            exercise={exercise}
            record={record}
            openedHere={openedHere}
          />
        )
      ) : (
        <div class="results test-sealed">
          <figure>
            <div class="sealed-dots" aria-hidden="true" />
            <figcaption class="micro">{t('test.dots')}</figcaption>
          </figure>
          <div>
            <p key={String(before)}>{t(before ? 'test.again.body' : 'test.sealed.body')}</p>
            {testFault && (
              <p class="error" role="alert">
                <b>{t('test.failed')}</b> {lab(`fault.${testFault.code}.body`)} <code>{testFault.code}</code>
              </p>
            )}
            {testLoading ? (
              <div class="progress">
                <ProgressTrack label={t('test.opening')} percent={100 * share} />
                <p class="line">
                  <span>{t(share < 1 ? 'test.opening' : 'test.reading')}</span>
                  <span key={share}>
                    {t('test.bytes', {
                      loaded: formatKilobytes(testLoading.loadedBytes, language),
                      total: formatKilobytes(testLoading.totalBytes, language),
                      percent: formatPercent(share, 0),
                    })}
                  </span>
                </p>
              </div>
            ) : (
              <p class="test-open">
                <button
                  class="btn"
                  type="button"
                  disabled={!slot || !rests || diverged}
                  aria-describedby={rests && !diverged ? undefined : 'test-needs-run'}
                  onClick={open}
                >
                  <Icon name={testFault ? 'again' : 'lock'} />
                  {t(testFault ? 'test.retry' : 'test.open')}
                </button>
                {(!rests || diverged) && (
                  <span class="small soft" id="test-needs-run">
                    {t(diverged ? 'test.diverged' : 'test.needsRun')}
                  </span>
                )}
              </p>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
