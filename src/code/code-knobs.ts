import type { Expression, Literal, Node, ObjectExpression, Program, Property } from 'acorn';
import { ARGUMENT_DEFAULTS, CELL_CALLS } from './cell-api.ts';
import { walk } from './walk.ts';

/** What a number in the code sets; the lab's name for the same. */
export type CodeKnobName = 'learningRate' | 'hiddenUnits' | 'dropout' | 'steps' | 'batchSize' | 'seed';

/** One setting as the code has it. */
export interface CodeKnob {
  readonly name: CodeKnobName;
  readonly value: number | readonly number[];
  /** Where its value stands in the text; null where it is left to its default. */
  readonly place: { readonly from: number; readonly to: number } | null;
}

/** The code in the usual form, read back; or the first line that cannot be, and what kind of thing it is. */
export type CodeView =
  | {
      readonly readable: true;
      readonly kind: 'linear' | 'network';
      readonly knobs: readonly CodeKnob[];
      /** Where a setting that is left out is put in, for the model's call and for `train`. */
      readonly model: CallPlace;
      readonly train: CallPlace;
    }
  | { readonly readable: false; readonly line: number | null; readonly why: 'no-model' | 'several' | 'not-a-number' };

/** The object of arguments in the text, or where it would have to be written. */
interface CallPlace {
  /** Behind the last argument or property, or inside empty braces or parentheses. */
  readonly at: number;
  readonly form: 'more' | 'first' | 'braces' | 'argument';
}

const MODEL_CALLS = ['linearClassifier', 'networkClassifier'] as const;

/**
 * Reads the settings out of code in the usual form: one call that makes a model, one `train`, arguments by name, numbers
 * as such.
 *
 * @example
 * readCode(tree of 'const run = await train(linearClassifier({ learningRate: 0.03 }), { steps: 1000 });')
 * // learningRate 0.03, steps 1000, batchSize 10 by default
 */
export function readCode(tree: Program): CodeView {
  const calls = findCalls(tree);
  const models = calls.filter(({ name }) => name !== 'train');
  const trains = calls.filter(({ name }) => name === 'train');
  const [model] = models;
  const [train] = trains;
  if (!model || !train || train.arguments.length === 0) return { readable: false, line: null, why: 'no-model' };
  const extra = models[1] ?? trains[1];
  if (extra) return { readable: false, line: extra.line, why: 'several' };
  const odd = [model, train].map(oddIn).find(Boolean);
  if (odd) return { readable: false, line: odd.loc?.start.line ?? null, why: 'not-a-number' };
  const kind = model.name === 'linearClassifier' ? 'linear' : 'network';
  const names: readonly CodeKnobName[] = [
    ...CELL_CALLS[model.name as (typeof MODEL_CALLS)[number]],
    ...CELL_CALLS.train,
  ];
  const knobs: CodeKnob[] = [];
  for (const name of names) {
    const property = propertyOf(model.given, name) ?? propertyOf(train.given, name);
    if (!property) {
      const value = name === 'seed' ? null : ARGUMENT_DEFAULTS[name];
      if (value !== null) knobs.push({ name, value, place: null });
      continue;
    }
    const value = valueOf(property.value);
    if (value === null || Array.isArray(value) !== (name === 'hiddenUnits')) {
      return { readable: false, line: property.loc?.start.line ?? null, why: 'not-a-number' };
    }
    knobs.push({ name, value, place: { from: property.value.start, to: property.value.end } });
  }
  return { readable: true, kind, knobs, model: placeIn(model), train: placeIn(train) };
}

/**
 * The change of the text that gives a setting this value.
 *
 * @returns null where the code's model has no such setting
 */
export function writeKnob(
  view: CodeView & { readable: true },
  name: CodeKnobName,
  value: number | readonly number[],
): { readonly from: number; readonly to: number; readonly insert: string } | null {
  const written = typeof value === 'number' ? String(value) : `[${value.join(', ')}]`;
  const knob = view.knobs.find((each) => each.name === name);
  if (knob?.place) return { ...knob.place, insert: written };
  const isTraining = (CELL_CALLS.train as readonly string[]).includes(name);
  if (!knob && !isTraining) return null;
  const { at, form } = isTraining ? view.train : view.model;
  const entry = `${name}: ${written}`;
  const insert = { more: `, ${entry}`, first: ` ${entry} `, braces: `{ ${entry} }`, argument: `, { ${entry} }` }[form];
  return { from: at, to: at, insert };
}

interface FoundCall {
  readonly name: string;
  readonly line: number;
  /** The arguments by name, where they stand in the call itself. */
  readonly given: ObjectExpression | null;
  readonly arguments: readonly Node[];
  readonly end: number;
}

function findCalls(tree: Program): FoundCall[] {
  const found: FoundCall[] = [];
  walk(tree, (node) => {
    if (node.type !== 'CallExpression') return;
    const call = node as Node & { readonly callee: Expression; readonly arguments: readonly Node[] };
    if (call.callee.type !== 'Identifier') return;
    const { name } = call.callee;
    if (name !== 'train' && !MODEL_CALLS.includes(name as never)) return;
    const given = call.arguments[name === 'train' ? 1 : 0];
    found.push({
      name,
      line: call.loc?.start.line ?? 1,
      given: given?.type === 'ObjectExpression' ? (given as ObjectExpression) : null,
      arguments: call.arguments,
      end: call.end,
    });
  });
  return found;
}

/** What settings may hide behind: an argument that is a name or is spread, a property that is spread or computed. */
function oddIn({ name, given, arguments: all }: FoundCall): Node | undefined {
  const before = name === 'train' ? 1 : 0;
  return (
    all.find(({ type }, at) => type === 'SpreadElement' || (at === before && !given)) ??
    given?.properties.find((each) => each.type !== 'Property' || each.computed)
  );
}

/** The last of a name counts. */
function propertyOf(given: ObjectExpression | null, name: string): Property | undefined {
  return given?.properties.findLast((each): each is Property => each.type === 'Property' && keyOf(each) === name);
}

function keyOf({ key }: Property): string {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : '';
}

function valueOf(node: Node): number | readonly number[] | null {
  if (node.type === 'Literal') {
    const { value } = node as Literal;
    return typeof value === 'number' ? value : null;
  }
  if (node.type !== 'ArrayExpression') return null;
  const entries = (node as Node & { readonly elements: readonly (Node | null)[] }).elements.map(
    (each) => each && valueOf(each),
  );
  return entries.every((entry) => typeof entry === 'number') ? entries : null;
}

function placeIn({ name, given, arguments: all, end }: FoundCall): CallPlace {
  const last = given?.properties[given.properties.length - 1];
  if (last) return { at: last.end, form: 'more' };
  if (given) return { at: given.start + 1, form: 'first' };
  return name === 'train' ? { at: all[0]!.end, form: 'argument' } : { at: end - 1, form: 'braces' };
}
