import { CELL_CALLS, STEP_CALLS } from './cell-api.ts';
import type { CellProblem } from './cell-problem.ts';
import { nearestName } from './nearest-name.ts';

const COURSE_NAMES = [...Object.keys({ ...CELL_CALLS, ...STEP_CALLS }), 'run'];

/** `x is not defined` in V8 and SpiderMonkey, `Can't find variable: x` in JavaScriptCore. */
const UNKNOWN_NAME = /^(?:Uncaught )?(?:ReferenceError: )?(?:([\w$]+) is not defined|Can't find variable: ([\w$]+))/;
/** `train is not a function`, and JavaScriptCore's `train is not a function. (In 'train(…)', …)`. */
const NOT_A_FUNCTION = /^(?:Uncaught )?(?:TypeError: )?([\w$]+) is not a function/;
const NO_MEMORY =
  /allocation failed|out of memory|Invalid (?:typed )?array length|invalid or out-of-range|Length out of range/i;

/** An error of a browser's engine as a problem the page has a sentence for, where its cause is known. */
export function explainError({ name, message }: { readonly name: string; readonly message: string }): CellProblem {
  const [, unknown, missing] = UNKNOWN_NAME.exec(message) ?? [];
  const unknownName = unknown ?? missing;
  if (unknownName !== undefined) {
    return {
      code: 'unknown-name',
      values: { name: unknownName, nearest: nearestName(unknownName, COURSE_NAMES) ?? '' },
    };
  }
  const [, called] = NOT_A_FUNCTION.exec(message) ?? [];
  if (called !== undefined && COURSE_NAMES.includes(called)) return { code: 'shadowed', values: { name: called } };
  if (name === 'RangeError' && NO_MEMORY.test(message)) return { code: 'no-memory', values: {} };
  return { code: 'thrown', values: { message: name && !message.startsWith(name) ? `${name}: ${message}` : message } };
}
