/** Numbers, lists and texts by name, to any depth. */
export interface Facts {
  readonly [name: string]: unknown;
}

const FACT = /\{\{([\w.]+)(, number)?\}\}/g;

/**
 * Puts facts where a text names them: `{{network.solution.steps}}` as it stands in code, `{{rows.test, number}}` as in prose.
 *
 * @throws Error for a fact that is not there, or is not a number, a text or a list of numbers
 * @example
 * fillFacts('{{rows, number}} × {{units}}', { rows: 7500, units: [100, 100] }) // '7,500 × [100, 100]'
 */
export function fillFacts(text: string, facts: Facts): string {
  return text.replace(FACT, (_, path: string, spelt: string | undefined) => {
    const value = path.split('.').reduce<unknown>((found, name) => (found as Facts | undefined)?.[name], facts);
    if (typeof value === 'number') return spelt === undefined ? String(value) : value.toLocaleString('en');
    if (typeof value === 'string') return value;
    if (Array.isArray(value) && value.every((each) => typeof each === 'number')) return `[${value.join(', ')}]`;
    throw new Error(`{{${path}}}: expected a number, a text or a list of numbers, got ${JSON.stringify(value)}`);
  });
}
