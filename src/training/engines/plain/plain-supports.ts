import type { Shape } from '../../../datasets/dataset.ts';
import { changesTraining, type Variation } from '../../variation.ts';

/** Any dataset, as the notebook trains. */
export function plainSupports(_: Shape, variation: Variation): boolean {
  return !changesTraining(variation);
}
