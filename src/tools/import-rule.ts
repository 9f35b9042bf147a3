import { isBuiltin } from 'node:module';
import { posix, relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import { listImports, ROOMS, type Guarded, type Row } from './rooms.ts';

const GUARDED: Readonly<Record<Guarded, { readonly owner: string; has(specifier: string): boolean }>> = {
  preact: { owner: 'islands', has: (name) => /^(preact|@preact\/[^/]+)(\/|$)/.test(name) },
  plot: { owner: 'charts/draw.ts', has: (name) => /^@observablehq\/plot(\/|$)/.test(name) },
  tfjs: { owner: 'training/engines/webgl or code/sandbox/tensorflow', has: (name) => name.startsWith('@tensorflow/') },
  node: { owner: 'tools', has: isBuiltin },
};

interface Named {
  readonly type: string;
  readonly value?: unknown;
}
/** Parsers of TypeScript say more about an import than ESLint's own types know. */
interface Statement {
  readonly source?: Named | null | undefined;
  readonly importKind?: string;
  readonly exportKind?: string;
}

/**
 * Holds a file to its row of the table, given as the option. An import is judged by the file it leads to, however that is
 * written; whatever hides where it leads is refused.
 */
export const importRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [{ type: 'object' }] },
  create(context) {
    const [row] = context.options as [Row];
    const file = pathBelowRoot(context.cwd, context.filename);
    const judge = (node: Rule.Node, named: Named | null | undefined) => {
      const message =
        typeof named?.value === 'string'
          ? banOn(named.value, file, row)
          : `Rooms: ${row.place} may only import what is named in quotes.`;
      if (message !== undefined) context.report({ node, message });
    };
    const judgeStatement = (node: Rule.Node & Statement) => {
      if (node.source && node.importKind !== 'type' && node.exportKind !== 'type') judge(node, node.source);
    };
    return {
      ImportDeclaration: judgeStatement,
      ExportNamedDeclaration: judgeStatement,
      ExportAllDeclaration: judgeStatement,
      ImportExpression: (node) => judge(node, node.source),
      'TSImportEqualsDeclaration[importKind!="type"] > TSExternalModuleReference': (
        node: Rule.Node & { readonly expression: Named },
      ) => judge(node, node.expression),
      // The builder bundles these as well: scripts of a worker, and whatever a pattern fits.
      'NewExpression[callee.name="URL"][arguments.1.object.type="MetaProperty"]': (
        node: Rule.Node & { readonly arguments: readonly Named[] },
      ) => {
        const [address] = node.arguments;
        if (typeof address?.value === 'string' && /\.[jt]sx?$/.test(address.value)) judge(node, address);
      },
      'MemberExpression[object.type="MetaProperty"][property.name=/^glob/]': (node: Rule.Node) => judge(node, null),
    };
  },
};

/** Why a file of this row may not import this, or nothing. */
function banOn(specifier: string, file: string, row: Row): string | undefined {
  if (/^(\/|[a-z]+:\/\/|(data|blob|file):)/.test(specifier)) {
    return `Rooms: expected a package or a way from here such as ../lib/random.ts, got ${specifier}.`;
  }
  if (!/^\.\.?(\/|$)/.test(specifier)) {
    const guard = (Object.keys(GUARDED) as Guarded[]).find((name) => GUARDED[name].has(specifier));
    if (guard === undefined || row.packages?.includes(guard)) return undefined;
    return `Rooms: ${row.place} may not import this package; only ${GUARDED[guard].owner} does.`;
  }
  const target = posix.join(posix.dirname(file), specifier.replace(/[?#].*$/, ''));
  if (!target.startsWith('src/')) return `Rooms: ${row.place} may not import what lies outside src, got ${specifier}.`;
  const [name = '', ...rest] = target.slice('src/'.length).split('/');
  const room = ROOMS.find((each) => each === name);
  const own = row.place.split('/')[0];
  if (name === own || (room && row.mayImport.includes(room)) || row.files?.includes([name, ...rest].join('/'))) {
    return undefined;
  }
  const allowed = (row.files ?? []).filter((each) => each.startsWith(`${name}/`));
  const but = allowed.length > 0 ? `, but for ${allowed.join(', ')}` : '';
  return `Rooms: ${row.place} may not import ${name}${but} (types may cross). It may import: ${listImports(row)}.`;
}

/** `src/…`; scripts in an .astro file, which the parser gives names of their own below it, stand where the file stands. */
function pathBelowRoot(root: string, filename: string): string {
  return relative(root, filename)
    .replaceAll(sep, '/')
    .replace(/(\.astro)\/[^/]+$/, '$1');
}
