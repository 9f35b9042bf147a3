import {
  AdadeltaOptimizer,
  AdagradOptimizer,
  AdamaxOptimizer,
  AdamOptimizer,
  MomentumOptimizer,
  RMSPropOptimizer,
  SGDOptimizer,
} from '@tensorflow/tfjs-core';

const OPTIMIZERS = [
  AdadeltaOptimizer,
  AdagradOptimizer,
  AdamaxOptimizer,
  AdamOptimizer,
  MomentumOptimizer,
  RMSPropOptimizer,
  SGDOptimizer,
];

/** What they have in common: one step of training. */
interface Stepping {
  applyGradients: (this: Stepping, gradients: unknown) => void;
}

/**
 * Lets all optimizers together take so many steps.
 *
 * @param counts whether a step counts, asked at each
 * @param refuse what is thrown in place of the next one
 */
export function limitSteps(maxSteps: number, counts: () => boolean, refuse: (maxSteps: number) => Error): void {
  let steps = 0;
  for (const { prototype } of OPTIMIZERS as readonly { readonly prototype: Stepping }[]) {
    const { applyGradients } = prototype;
    prototype.applyGradients = function (gradients) {
      if (counts()) {
        if (steps >= maxSteps) throw refuse(maxSteps);
        steps += 1;
      }
      applyGradients.call(this, gradients);
    };
  }
}
