import type { Shape } from '../datasets/dataset.ts';
import { writeVariation } from '../lib/link-variation.ts';
import type { EngineDescriptor, EngineReason, ReasonCause } from '../training/engine-descriptor.ts';
import type { EngineId } from '../training/engines/engines.ts';
import { changesTraining, isStandard, type Variation } from '../training/variation.ts';

/** What is to be trained, as far as an engine may not be able to. */
export interface EngineNeeds {
  readonly shape: Shape;
  readonly variation: Variation;
}

export interface EngineChoice {
  readonly id: EngineId;
  readonly reason: EngineReason;
}

/** The table of engines, or a test's own. */
export type EngineTable = readonly EngineDescriptor[];

/** No engine trains such data in such a way. */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError';

  constructor({ shape, variation }: EngineNeeds) {
    const varied = writeVariation(variation);
    super(
      `No engine trains ${shape.inputs} inputs in ${shape.classes} classes${varied ? ` with variation=${varied}` : ''}`,
    );
  }
}

/** @throws UnsupportedError where `chooseEngine` finds none */
export function requireEngine(wanted: EngineId | 'auto', needs: EngineNeeds, table: EngineTable): EngineChoice {
  const choice = chooseEngine(wanted, needs, table);
  // The engines would take them, but nobody changes the data yet.
  const isVaried = !isStandard(needs.variation) && !changesTraining(needs.variation);
  if (!choice || isVaried) throw new UnsupportedError(needs);
  return choice;
}

/**
 * The engine for a run: what the reader chose if it can work here, else the first of those after it that can. An emulated
 * engine is slower than the next one, so it only runs when it was chosen.
 *
 * @returns undefined when no engine supports what is to be trained
 * @example
 * chooseEngine('auto', mnist, table) // with WebGL emulated: { id: 'simd', reason: { cause: 'emulated', engine: 'webgl' } }
 */
export function chooseEngine(
  wanted: EngineId | 'auto',
  needs: EngineNeeds,
  table: EngineTable,
): EngineChoice | undefined {
  const from = wanted === 'auto' ? 0 : table.findIndex(({ id }) => id === wanted);
  let passedOver: EngineReason | undefined;
  for (const engine of [...table.slice(from), ...table.slice(0, from)]) {
    const isChosen = engine.id === wanted;
    const cause = obstacle(engine, needs, isChosen);
    if (!cause) {
      return { id: engine.id, reason: passedOver ?? { cause: isChosen ? 'chosen' : 'fastest', engine: engine.id } };
    }
    // A choice that cannot be had is the reason for all that follows; without one it is the engine that was next best.
    if (wanted === 'auto' || !passedOver) passedOver = { cause, engine: engine.id };
  }
  return undefined;
}

/**
 * What to go on with when an engine could not be made or broke down ('failed'), or gave wrong numbers in its self-test.
 *
 * @returns undefined after the last engine of the table, which has no other behind it
 */
export function nextEngine(
  lost: EngineId,
  cause: 'failed' | 'wrong',
  needs: EngineNeeds,
  table: EngineTable,
): EngineChoice | undefined {
  const rest = table.slice(table.findIndex(({ id }) => id === lost) + 1);
  const next = rest.find((engine) => !obstacle(engine, needs, false));
  return next && { id: next.id, reason: { cause, engine: lost } };
}

function obstacle(engine: EngineDescriptor, needs: EngineNeeds, isChosen: boolean): ReasonCause | undefined {
  if (!engine.supports(needs.shape, needs.variation)) return 'unsupported';
  const ability = engine.probe();
  return ability === 'ready' || (ability === 'emulated' && isChosen) ? undefined : ability;
}
