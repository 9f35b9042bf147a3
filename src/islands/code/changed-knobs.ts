import { parseCode } from '../../code/check-syntax.ts';
import { readCode, type CodeKnob } from '../../code/code-knobs.ts';

/** How many settings two codes differ in; null where one of them cannot be read back. */
export function settingsChanged(one: string, other: string): number | null {
  const before = settingsOf(one);
  const after = settingsOf(other);
  if (!before || !after) return null;
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).length;
}

function settingsOf(code: string): ReadonlyMap<string, string> | null {
  const parsed = parseCode(code);
  if ('problem' in parsed) return null;
  const view = readCode(parsed.tree);
  if (!view.readable) return null;
  return new Map(view.knobs.map((knob: CodeKnob) => [knob.name, String(knob.value)]));
}
