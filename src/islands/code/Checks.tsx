import type { Check } from '../../code/code-exercise.ts';
import type { Verdict } from '../../code/judge.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import Icon from '../parts/Icon.tsx';
import { checkBeside, checkGot, checkName, checkNeed, checkWhy, type Seen } from './check-words.ts';
import GapMap from './GapMap.tsx';

interface Props {
  readonly t: Translator<'cell'>;
  readonly language: Language;
  readonly checks: readonly Check[];
  /** Null before the first run: the goals stand there all the same. */
  readonly verdicts: readonly Verdict[] | null;
  /** The code was changed since. */
  readonly stale: boolean;
  readonly seen: Seen;
}

/** What the code has to do: each check with what was seen and what was asked. */
export default function Checks({ t, language, checks, verdicts, stale, seen }: Props) {
  return (
    <div class={stale && verdicts ? 'checks-in stale' : 'checks-in'}>
      <table class="checks">
        <caption>{t('checks.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">{t('checks.what')}</span>
            </th>
            <th scope="col">{t('checks.yours')}</th>
            <th scope="col">{t('checks.needed')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check, index) => {
            const verdict = verdicts?.[index];
            const why = verdict ? checkWhy(t, language, verdict, seen) : '';
            const beside = verdict ? checkBeside(t, verdict, seen) : '';
            const map = verdict && !verdict.met && check.kind === 'gap' ? check.gap : null;
            return [
              <tr key={index} class={verdict ? (verdict.met ? 'yes' : 'no') : undefined}>
                <th scope="row">
                  <span class="ic">{verdict ? <Icon name={verdict.met ? 'done' : 'less'} /> : '○'}</span>
                  {verdict && <span class="sr">{t(verdict.met ? 'checks.met' : 'checks.unmet')} </span>}
                  {checkName(t, check)}
                </th>
                <td>{verdict ? checkGot(t, language, verdict, seen) : '–'}</td>
                <td>{checkNeed(t, language, check)}</td>
              </tr>,
              (beside || why) && (
                <tr key={`why ${index}`} class="why">
                  <td colSpan={3}>
                    {beside && <p>{beside}</p>}
                    {why && <p>{why}</p>}
                    {map && seen.step && <GapMap t={t} gap={map} step={seen.step} />}
                  </td>
                </tr>
              ),
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}
