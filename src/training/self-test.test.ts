import { describe, expect, it } from 'vitest';
import type { CreateEngine, Engine } from './engine.ts';
import { createPlainEngine } from './engines/plain/plain-engine.ts';
import { KNOWN_NUMBERS, selfTestNumbers, testEngine, WrongNumbersError } from './self-test.ts';

/** The plain engine with one thing wrong. */
function plainBut(change: (engine: Engine) => Partial<Engine>): CreateEngine {
  return async (options) => {
    const engine = await createPlainEngine(options);
    const changed = change(engine);
    return new Proxy(engine, {
      get(target, name: keyof Engine) {
        const value: unknown = Reflect.get(name in changed ? changed : target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  };
}

describe('the known numbers', () => {
  it('are what the plain engine gives', async () => {
    const numbers = await selfTestNumbers(createPlainEngine);
    expect(numbers).toHaveLength(KNOWN_NUMBERS.length);
    numbers.forEach((number, i) => {
      expect(number).toBeCloseTo(KNOWN_NUMBERS[i]!, 6);
    });
  });

  it('tell a step more or less, another dropout and another rate apart', async () => {
    const others: CreateEngine[] = [
      plainBut((engine) => ({
        step: () => {
          engine.step(2);
        },
      })),
      (options) => createPlainEngine({ ...options, dropout: 0 }),
      (options) => createPlainEngine({ ...options, seed: options.seed + 1 }),
      (options) => createPlainEngine({ ...options, learningRate: options.learningRate * 1.001 }),
    ];
    for (const create of others) await expect(testEngine(create)).rejects.toThrow(WrongNumbersError);
  });
});

describe('the self-test', () => {
  it('is passed by the plain engine', async () => {
    await expect(testEngine(createPlainEngine)).resolves.toBeUndefined();
  });

  it('finds a weight that is slightly wrong', async () => {
    const create = plainBut((engine) => ({
      weights: async (layer) => {
        const { biases, ...rest } = await engine.weights(layer);
        return { ...rest, biases: biases.map((bias, unit) => (unit === 3 ? bias + 3e-5 : bias)) };
      },
    }));
    await expect(testEngine(create)).rejects.toThrow(/^Self-test, number 33: expected -0\.0339\d+, got -0\.0339/);
  });

  it.each([
    ['numbers that are not finite', (numbers: Float32Array) => numbers.fill(NaN)],
    ['zeros, as a lost device gives', (numbers: Float32Array) => numbers.fill(0)],
    ['too few numbers', (numbers: Float32Array) => numbers.subarray(0, 10)],
  ])('is failed by %s', async (_, change) => {
    const create = plainBut((engine) => ({ predict: async (inputs) => change(await engine.predict(inputs)) }));
    await expect(testEngine(create)).rejects.toThrow(WrongNumbersError);
  });

  it('hands on the error of an engine that breaks down, and disposes of it', async () => {
    let disposed = 0;
    const create = plainBut(() => ({
      step: () => {
        throw new Error('context lost');
      },
      dispose: () => {
        disposed += 1;
      },
    }));
    await expect(testEngine(create)).rejects.toThrow(/^context lost$/);
    expect(disposed).toBe(1);
  });
});
