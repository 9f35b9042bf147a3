import type { Knobs } from '../../exercises/exercise.ts';
import type { RunHeader } from '../../runs/run-record.ts';

type Variables = RunHeader['variables'];

const PIXELS = 784;
const CLASSES = 10;

/** The variables a network with these knobs will have, under the names a run records for them. */
export function plannedVariables({ hiddenUnits = [] }: Knobs): Variables {
  const sizes = [PIXELS, ...hiddenUnits, CLASSES];
  return sizes.slice(1).flatMap((units, l) => {
    const layer = l === hiddenUnits.length ? 'dnn/logits' : `dnn/hiddenlayer_${String(l)}`;
    return [
      { name: `${layer}/kernel`, shape: [sizes[l]!, units] },
      { name: `${layer}/bias`, shape: [units] },
    ];
  });
}

/** How many numbers a variable of this shape holds. */
export function numbersIn(shape: readonly number[]): number {
  return shape.reduce((product, axis) => product * axis, 1);
}
