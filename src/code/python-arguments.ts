import type { CallExpression, Node, Program } from 'acorn';
import { CELL_CALLS, type CellCall } from './cell-api.ts';
import type { PlacedProblem } from './cell-problem.ts';
import { walk } from './walk.ts';

/**
 * The first call of the course that names its arguments as Python does, with what it becomes in JavaScript; null where there
 * is none.
 *
 * @example `linearClassifier(learning_rate=0.05)` becomes `linearClassifier({ learningRate: 0.05 })`
 */
export function findPythonArguments(tree: Program, code: string): PlacedProblem | null {
  let found: PlacedProblem | null = null;
  walk(tree, (node) => {
    if (!found && node.type === 'CallExpression') found = explain(node as CallExpression, code);
  });
  return found;
}

function explain({ callee, arguments: all }: CallExpression, code: string): PlacedProblem | null {
  if (callee.type !== 'Identifier' || !(callee.name in CELL_CALLS)) return null;
  const known: readonly string[] = CELL_CALLS[callee.name as CellCall & keyof typeof CELL_CALLS];
  const first = all.findIndex((each) => nameOf(each, known) !== null);
  const named = all.slice(first);
  const entries = named.flatMap((each) => {
    const name = nameOf(each, known);
    return name !== null && each.type === 'AssignmentExpression'
      ? `${name}: ${code.slice(each.right.start, each.right.end)}`
      : [];
  });
  const begin = named[0]?.loc?.start;
  const end = named[named.length - 1]?.loc?.end;
  if (first < 0 || entries.length < named.length || !begin || !end) return null;
  const braces = `{ ${entries.join(', ')} }`;
  const before = code.slice(callee.start, named[0]!.start);
  const problem = { code: 'python-arguments', values: { call: callee.name, written: `${before}${braces})` } } as const;
  if (begin.line !== end.line) return { ...problem, line: begin.line };
  return { ...problem, line: begin.line, columns: [begin.column, end.column], repair: braces };
}

/** The argument that `learning_rate = …` means; null where it is none of the call's. */
function nameOf(node: Node, known: readonly string[]): string | null {
  if (node.type !== 'AssignmentExpression') return null;
  const { left, operator } = node as Node & {
    readonly left: Node & { readonly name?: string };
    readonly operator: string;
  };
  if (left.type !== 'Identifier' || operator !== '=') return null;
  const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
  return known.find((name) => plain(name) === plain(left.name ?? '')) ?? null;
}
