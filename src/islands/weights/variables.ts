import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';
import type { Knobs } from '../../exercises/exercise.ts';
import { variablesOf, type Variable } from '../../runs/variables.ts';

/** The variables a model with these knobs will have, under the names a run records for them. */
export function plannedVariables({ hiddenUnits = [] }: Knobs): Variable[] {
  return variablesOf([MNIST_SHAPE.inputs, ...hiddenUnits, MNIST_SHAPE.classes]);
}

/** How many numbers a variable of this shape holds. */
export function numbersIn(shape: readonly number[]): number {
  return shape.reduce((product, axis) => product * axis, 1);
}
