import { parseCode } from '../../code/check-syntax.ts';
import { readCode, type CodeKnobName } from '../../code/code-knobs.ts';

/** The settings that two codes differ in; null where one of them cannot be read back. */
export function changedKnobs(one: string, other: string): ReadonlySet<CodeKnobName> | null {
  const before = settingsOf(one);
  const after = settingsOf(other);
  if (!before || !after) return null;
  const names = [...before.keys(), ...after.keys()];
  return new Set(names.filter((name) => before.get(name) !== after.get(name)));
}

function settingsOf(code: string): ReadonlyMap<CodeKnobName, string> | null {
  const parsed = parseCode(code);
  if ('problem' in parsed) return null;
  const view = readCode(parsed.tree);
  return view.readable ? new Map(view.knobs.map(({ name, value }) => [name, String(value)])) : null;
}
