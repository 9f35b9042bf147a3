import type { Exercise } from '../../exercises/exercise.ts';
import type { Translator } from '../../i18n/translator.ts';
import { findLinkFaults, shorten } from '../../lib/link-faults.ts';
import { readLinkSettings, SETTING_NAMES, type Setting } from '../../lib/link-settings.ts';
import { readVariation } from '../../lib/link-variation.ts';
import { STANDARD } from '../../training/variation.ts';
import Icon from '../parts/Icon.tsx';

interface Props {
  readonly t: Translator<'lab'>;
  readonly exercise: Exercise;
  /** An engine the link named and nobody knows, until the reader chooses one. */
  readonly unknownEngine: string | null;
}

/** What a link asks for and this lab cannot give: a name it does not have is never dropped without a word. */
export default function LinkNotes({ t, exercise, unknownEngine }: Props) {
  const { search } = location;
  const settings: readonly Setting[] = [...exercise.knobs.map(({ name }) => name), 'seed', 'engine'];
  // No engine trains any yet, so it is taken and not offered.
  const { unknown, doubled } = findLinkFaults(search, [...settings, 'variation']);
  const variation = readVariation(readLinkSettings(search).variation, STANDARD);
  const listed = (names: readonly string[]) => names.join(t('link.separator'));
  const named = (all: readonly Setting[]) => listed(all.map((setting) => SETTING_NAMES[setting]));
  const notes = [
    unknown.length > 0 && t('link.unknown', { names: listed(unknown), known: named(settings) }),
    doubled.length > 0 && t('link.doubled', { names: named(doubled) }),
    unknownEngine !== null && t('link.engine', { engine: shorten(unknownEngine) }),
    'unknown' in variation && t('link.variation', { word: shorten(variation.unknown) }),
  ].filter((note) => note !== false);
  return notes.length > 0 ? (
    <div class="notice" role="status">
      <Icon name="warning" />
      <div>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </div>
  ) : null;
}
