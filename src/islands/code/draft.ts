import { MAX_CODE } from '../../code/check-syntax.ts';
import { codeExercises, type CodeExerciseId } from '../../exercises/code-exercises.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';

/** What a device keeps of a cell. */
export interface Draft {
  readonly code: string;
  /** Runs of code that differed from the starter. */
  readonly attempts: number;
  /** Hints opened, 0 to 3. */
  readonly hints: number;
}

const MAX_COUNT = 1e6;

export function draftKey(id: CodeExerciseId): string {
  return `strokes:cell:${id}`;
}

/**
 * The draft in a stored text, whoever wrote it; the starter where there is none or it cannot be read. A starter that was left
 * as it is follows the page's language.
 */
export function readDraft(stored: string | null, id: CodeExerciseId, language: Language): Draft {
  const { starter } = codeExercises[id];
  const fresh: Draft = { code: starter[language], attempts: 0, hints: 0 };
  if (stored === null) return fresh;
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return fresh;
  }
  const { code, attempts, hints } = (value ?? {}) as Partial<Record<keyof Draft, unknown>>;
  if (typeof code !== 'string' || code.length > MAX_CODE) return fresh;
  return {
    code: isStarter(code, id) ? starter[language] : code,
    attempts: countOf(attempts, MAX_COUNT),
    hints: countOf(hints, 3),
  };
}

/** Whether code is the starter as it stands, in either language. */
export function isStarter(code: string, id: CodeExerciseId): boolean {
  const { starter } = codeExercises[id];
  return LANGUAGES.some((language) => starter[language].trim() === code.trim());
}

function countOf(value: unknown, max: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? Math.min(value, max) : 0;
}
