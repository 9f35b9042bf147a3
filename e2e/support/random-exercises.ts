import fc from 'fast-check';
import type { Settings } from './lab.ts';

/** What a run is asked for, besides the engine. */
export type RandomSettings = Required<Pick<Settings, 'learning-rate' | 'steps' | 'batch-size' | 'seed'>> &
  Pick<Settings, 'hidden-units' | 'dropout'>;

/** Each of so few steps is a period of its own; reading 10,000 images after it takes longer than the step. */
const STEPS = { min: 2, max: 3 };
const LARGEST_BATCH = 512;

/**
 * Engines sum in different orders, so that a pre-activation within 1e−7 of zero can fall on either side of the ReLU's
 * fence; its unit then learns from one image more or less, and weights part by far more than rounding. With so few
 * pre-activations about one run in a hundred meets such a value.
 */
const PRE_ACTIVATIONS = 20_000;

/** All an exercise takes, 0.001 to 100, every power of ten as often as another. */
const learningRate = fc
  .integer({ min: -60, max: 40 })
  .map((exponent) => Number((10 ** (exponent / 20)).toPrecision(2)));
const seed = fc.nat();
const steps = fc.integer(STEPS);
const narrow = fc.integer({ min: 1, max: 40 });

const hiddenUnits = fc.oneof(
  { weight: 3, arbitrary: fc.array(narrow, { minLength: 1, maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(narrow, { maxLength: 1 }), fc.integer({ min: 41, max: 512 }), fc.array(narrow, { maxLength: 2 }))
      .map(([before, wide, after]) => [...before, wide, ...after]),
  },
);

export const linearSettings: fc.Arbitrary<RandomSettings> = fc.record({
  'learning-rate': learningRate,
  steps,
  'batch-size': fc.integer({ min: 1, max: LARGEST_BATCH }),
  seed,
});

export const networkSettings: fc.Arbitrary<RandomSettings> = fc.tuple(hiddenUnits, steps).chain(([units, count]) => {
  const rows = Math.floor(PRE_ACTIVATIONS / (count * units.reduce((sum, each) => sum + each, 0)));
  return fc.record({
    'learning-rate': learningRate,
    steps: fc.constant(count),
    'batch-size': fc.integer({ min: 1, max: Math.min(LARGEST_BATCH, rows) }),
    'hidden-units': fc.constant(units.join(', ')),
    dropout: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 90 }).map((percent) => percent / 100),
    ),
    seed,
  });
});
