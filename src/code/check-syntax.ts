import { parse, type Program } from 'acorn';
import type { PlacedProblem } from './cell-problem.ts';
import { findPythonArguments } from './python-arguments.ts';
import { walk } from './walk.ts';

/** Longer than anyone writes into a cell by hand. */
export const MAX_CODE = 50_000;

/** What a Chinese input method types for what JavaScript knows. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '“': "'",
  '”': "'",
  '‘': "'",
  '’': "'",
  '。': '.',
  '、': ',',
  '《': '<',
  '》': '>',
  '【': '[',
  '】': ']',
  '「': "'",
  '」': "'",
  '　': ' ',
  '—': '-',
  '−': '-',
  '×': '*',
  '÷': '/',
};

/** ！ to ～ are ASCII, moved; so `（）；，：｛｝［］＝＋` need no list. */
function asciiFor(char: string): string | undefined {
  const code = char.charCodeAt(0);
  return FULL_WIDTH[char] ?? (code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : undefined);
}

/** The reader's code as a syntax tree, or what keeps it from being one. */
export type Parsed = { readonly tree: Program } | { readonly problem: PlacedProblem };

/** Code is the body of an asynchronous function: it may `await` and `return`. */
export function parseCode(code: string): Parsed {
  if (code.length > MAX_CODE) {
    return { problem: { code: 'too-long', values: { maxCharacters: MAX_CODE }, line: null } };
  }
  try {
    const tree = parse(code, {
      ecmaVersion: 2022,
      sourceType: 'script',
      locations: true,
      allowAwaitOutsideFunction: true,
      allowReturnOutsideFunction: true,
    });
    const problem = findPythonArguments(tree, code);
    return problem ? { problem } : { tree };
  } catch (error) {
    return { problem: explainSyntax(code, error as SyntaxErrorOfAcorn) };
  }
}

/** What acorn throws: its message ends with `(line:column)`. */
interface SyntaxErrorOfAcorn extends Error {
  readonly pos: number;
  readonly loc: { readonly line: number; readonly column: number };
}

function explainSyntax(code: string, { message, pos, loc: { line, column } }: SyntaxErrorOfAcorn): PlacedProblem {
  const reason = message.replace(/ \(\d+:\d+\)$/, '');
  const at = (length: number) => ({ line, columns: [column, column + length] as const });
  const found = code.charAt(pos);
  const meant = asciiFor(found);
  if (meant !== undefined) {
    const code = /[“”‘’]/.test(found) ? 'curly-quote' : 'full-width';
    return { code, values: { found, meant }, ...at(1), repair: meant };
  }
  if (reason.startsWith('Unterminated string')) return { code: 'unterminated-text', values: {}, ...at(1) };
  if (reason.startsWith('Unterminated template')) return { code: 'unterminated-text', values: {}, ...at(1) };
  if (reason.startsWith('Unterminated comment')) return { code: 'unterminated-comment', values: {}, ...at(2) };
  const [, name] = /^Identifier '(.+)' has already been declared/.exec(reason) ?? [];
  if (name !== undefined) return { code: 'already-declared', values: { name }, ...at(name.length) };
  if (/^Unexpected (?:token|character)/.test(reason)) {
    if (pos >= code.trimEnd().length) return { code: 'unexpected-end', values: {}, line };
    const word = /^(?:[\w$]+|[^\s\w$])/u.exec(code.slice(pos))?.[0] ?? found;
    return { code: 'unexpected', values: { found: word.slice(0, 30) }, ...at(word.length) };
  }
  return { code: 'syntax', values: { message: reason }, line };
}

/** Whether code names one of these anywhere, and so may need what stands behind it. */
export function namesAny(tree: Program, names: readonly string[]): boolean {
  let found = false;
  walk(tree, (node) => {
    if (node.type === 'Identifier' && names.includes((node as { readonly name?: string }).name ?? '')) found = true;
  });
  return found;
}
