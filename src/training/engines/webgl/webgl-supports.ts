import type { Shape } from '../../../datasets/dataset.ts';
import { isStandard, type Variation } from '../../variation.ts';

/** The programs read images as bytes and know one way of training. */
export function webglSupports({ image }: Shape, variation: Variation): boolean {
  return image !== undefined && isStandard(variation);
}
