import { relative } from 'node:path';
import ts from 'typescript';

/** Namespace → keys, each without the suffix of a plural. */
export type AskedKeys = ReadonlyMap<string, ReadonlySet<string>>;

/** What one source file asks for, and the source files that come with it. */
interface SourceReport {
  readonly asked: readonly (readonly [namespace: string, key: string])[];
  readonly imports: readonly string[];
  /** `file:line: what, expected, got` */
  readonly faults: readonly string[];
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
  types: [],
};

/** Where a name stands only for its value. */
const PASSING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.JsxExpression,
  ts.SyntaxKind.ShorthandPropertyAssignment,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.ReturnStatement,
  ts.SyntaxKind.ConditionalExpression,
]);

/**
 * Every key that each island can ask a translator for, itself or through what starts with it. The compiler says so: a
 * key is an argument of a `Translator`, and its type, however it was come by, is a union of literal texts.
 *
 * @param islands absolute paths of the islands' source files
 * @returns by those paths
 * @throws where a key's type leaves open which it is, or a translator is passed off as another function
 */
export function readAskedKeys(islands: readonly string[]): ReadonlyMap<string, AskedKeys> {
  const program = ts.createProgram(islands, OPTIONS);
  const checker = program.getTypeChecker();
  const reports = new Map<string, SourceReport>();
  const report = (path: string): SourceReport => {
    const known = reports.get(path) ?? reportOn(program.getSourceFile(path), path, checker);
    reports.set(path, known);
    return known;
  };
  const result = new Map(
    islands.map((island) => {
      const files = new Set([island]);
      // A set being walked also walks what is added on the way.
      for (const file of files) for (const imported of report(file).imports) files.add(imported);
      const asked = new Map<string, Set<string>>();
      for (const [namespace, key] of [...files].flatMap((file) => report(file).asked)) {
        asked.set(namespace, (asked.get(namespace) ?? new Set()).add(key));
      }
      return [island, asked] as const;
    }),
  );
  const faults = [...reports.values()].flatMap((each) => each.faults);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return result;
}

function reportOn(source: ts.SourceFile | undefined, path: string, checker: ts.TypeChecker): SourceReport {
  if (!source) throw new Error(`${path}: island, expected its source, got no such file`);
  const asked: [string, string][] = [];
  const imports: string[] = [];
  const faults: string[] = [];
  const fault = (node: ts.Node, what: string, expected: string, type: ts.Type) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    faults.push(
      `${relative(process.cwd(), path)}:${String(line)}: ${what}, expected ${expected}, got ${checker.typeToString(type)}`,
    );
  };
  const literalsOf = (key: ts.Expression | undefined): string[] => {
    const type = key && checker.getTypeAtLocation(key);
    const members = type ? membersOf(type) : [];
    const literals = members.filter((each) => each.isStringLiteral()).map((each) => each.value);
    if (type && literals.length < members.length) fault(key, 'key of a text', 'one or several known texts', type);
    return literals;
  };
  const visit = (node: ts.Node): void => {
    const specifier = importedBy(node);
    if (specifier) {
      const [file] = checker.getSymbolAtLocation(specifier)?.declarations ?? [];
      if (file && ts.isSourceFile(file) && !file.fileName.includes('/node_modules/')) imports.push(file.fileName);
    }
    if (ts.isCallExpression(node)) {
      for (const translator of translatorsIn(checker.getTypeAtLocation(node.expression))) {
        const [namespace] = translator.aliasTypeArguments ?? [];
        if (!namespace?.isStringLiteral()) fault(node, 'namespace of a text', 'a known one', translator);
        else for (const key of literalsOf(node.arguments[0])) asked.push([namespace.value, key]);
      }
    }
    if (isPassedOn(node) && translatorsIn(checker.getTypeAtLocation(node)).length > 0) {
      // Called under another type it would go unseen.
      const wanted = checker.getContextualType(node);
      if (wanted && membersOf(wanted).some(isOtherFunction)) {
        fault(node, `translator ${node.getText()}`, 'a Translator to take it', wanted);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { asked, imports, faults };
}

/** Where a file comes from that starts with this one. Nothing of a type does, and what is fetched later fetches texts, too. */
function importedBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isImportDeclaration(node)) {
    return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? undefined : node.moduleSpecifier;
  }
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? undefined : node.moduleSpecifier;
  return undefined;
}

function translatorsIn(type: ts.Type): readonly ts.Type[] {
  return membersOf(type).filter((each) => each.aliasSymbol?.name === 'Translator');
}

/** A name where its value goes somewhere else: an argument, a property, another name. */
function isPassedOn(node: ts.Node): node is ts.Identifier | ts.PropertyAccessExpression {
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return false;
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.expression !== node;
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) return parent.initializer === node;
  return PASSING.has(parent.kind);
}

function isOtherFunction(type: ts.Type): boolean {
  return type.getCallSignatures().length > 0 && translatorsIn(type).length === 0;
}

function membersOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}
