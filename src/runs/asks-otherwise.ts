import type { Exercise } from '../exercises/exercise.ts';
import { readLinkSettings } from '../lib/link-settings.ts';
import { readVariation } from '../lib/link-variation.ts';
import { parseKnob, SEED_RANGE } from '../lib/parse-knob.ts';
import { ENGINE_CHOICES } from '../training/engines/engines.ts';
import { sameVariation, STANDARD } from '../training/variation.ts';
import type { RunRequest } from './run-record.ts';

/** Whether the settings in a link ask for another run than this one. What a link leaves out, or spells wrongly, asks for nothing. */
export function asksOtherwise(search: string, { knobs }: Exercise, request: RunRequest): boolean {
  const { source, seed, variation, wanted } = request;
  const settings = readLinkSettings(search);
  const fields = [
    ...knobs.map((range) => ({ text: settings[range.name], range, value: source.knobs[range.name] })),
    { text: settings.seed, range: SEED_RANGE, value: seed },
  ];
  const differs = fields.some(({ text, range, value }) => {
    const parsed = text === undefined ? null : parseKnob(text, range);
    return parsed?.ok === true && String(parsed.value) !== String(value);
  });
  const engine = ENGINE_CHOICES.find((choice) => choice === settings.engine) ?? wanted;
  const varied = settings.variation === undefined ? variation : readVariation(settings.variation, STANDARD);
  return differs || engine !== wanted || !('unknown' in varied || sameVariation(varied, variation));
}
