import type { Shape } from '../../../datasets/dataset.ts';
import { isStandard, type Variation } from '../../variation.ts';

/** The kernels read images of 28 × 28 bytes and know one way of training. */
export function simdSupports({ image }: Shape, variation: Variation): boolean {
  return image !== undefined && isStandard(variation);
}
