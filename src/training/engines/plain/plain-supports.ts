import type { Shape } from '../../../datasets/dataset.ts';
import { isStandard, type Variation } from '../../variation.ts';

/** Any dataset, in the one way of training there is so far. */
export function plainSupports(_: Shape, variation: Variation): boolean {
  return isStandard(variation);
}
