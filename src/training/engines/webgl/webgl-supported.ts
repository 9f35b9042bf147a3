import type { Shape } from '../../../datasets/dataset.ts';
import { changesTraining, type Variation } from '../../variation.ts';
import { NO_CLASS } from './schedule.ts';

/** Whether the programs can train this: images, whose inputs are bytes, with few classes, and as the notebook does. */
export function supports({ classes, image }: Shape, variation: Variation): boolean {
  return image !== undefined && classes <= NO_CLASS && !changesTraining(variation);
}
