import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { sitePath } from '../../lib/site-path.ts';
import type { Run } from '../../runs/run.ts';
import { ENGINE_CHOICES } from '../../training/engines/engines.ts';
import Icon from '../parts/Icon.tsx';
import type { Fields } from './use-fields.ts';

interface Props {
  readonly t: Translator<'lab'>;
  readonly language: Language;
  readonly run: Run;
  readonly fields: Fields;
  readonly disabled: boolean;
}

/** Which engine runs and why, and behind a word the choice of the next one. */
export default function EngineLine({ t, language, run, fields, disabled }: Props) {
  const { engine } = run;
  const name = engine ? engine.id : fields.engine === 'auto' ? t('engine.auto') : fields.engine;
  const reason = engine
    ? t(`reason.${engine.reason.cause}`, { engine: engine.reason.engine, needs: t(`needs.${engine.reason.engine}`) })
    : t(fields.engine === 'auto' ? 'engine.autoHint' : 'reason.chosen');
  return (
    <div class="engine">
      <Icon name="engine" />
      <div>
        <p>
          <b>{t('engine.name', { engine: name })}</b>
          {t('colon')}
          {reason}
        </p>
        <div class="engine-ways">
          <details class="engine-choice">
            <summary class="linkish">{t('engine.change')}</summary>
            <fieldset class="seg" disabled={disabled}>
              <legend class="sr">{t('engine.choose')}</legend>
              {ENGINE_CHOICES.map((choice) => (
                <label key={choice}>
                  <input
                    type="radio"
                    name="engine"
                    value={choice}
                    checked={fields.engine === choice}
                    onChange={() => {
                      fields.setEngine(choice);
                    }}
                  />
                  {choice === 'auto' ? t('engine.auto') : choice}
                </label>
              ))}
            </fieldset>
          </details>
          <a class="linkish engine-compare" href={sitePath(`${language}/engines/`)}>
            {t('engine.compare')}
          </a>
        </div>
      </div>
    </div>
  );
}
