import type { Exercise } from '../exercises/exercise.ts';
import { readLinkSettings } from '../lib/link-settings.ts';
import { parseKnob, SEED_RANGE } from '../lib/parse-knob.ts';
import type { RunRequest } from './run-record.ts';

/** Whether the settings in a link ask for another run than this one. What a link leaves out, or spells wrongly, asks for nothing. */
export function asksOtherwise(search: string, { knobs }: Exercise, { source, seed, wanted }: RunRequest): boolean {
  const settings = readLinkSettings(search);
  const fields = [
    ...knobs.map((range) => ({ text: settings[range.name], range, value: source.knobs[range.name] })),
    { text: settings.seed, range: SEED_RANGE, value: seed },
  ];
  const differs = fields.some(({ text, range, value }) => {
    const parsed = text === undefined ? null : parseKnob(text, range);
    return parsed?.ok === true && String(parsed.value) !== String(value);
  });
  return differs || (settings.engine !== undefined && settings.engine !== wanted);
}
