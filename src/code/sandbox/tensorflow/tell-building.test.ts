import { expect, it } from 'vitest';
import { tellBuilding } from './tell-building.ts';

class Backend {
  readonly programs = new Map<string, unknown>();

  getAndSaveBinary(key: string, build: () => unknown): unknown {
    if (!this.programs.has(key)) this.programs.set(key, build());
    return this.programs.get(key);
  }
}

it('each shader that is built is a sign of life, one that is there is none', () => {
  let signs = 0;
  tellBuilding(Backend.prototype, () => (signs += 1));
  const backend = new Backend();
  const find = (key: string) => backend.getAndSaveBinary(key, () => `program ${key}`);
  expect(['a', 'b', 'a', 'a'].map(find)).toEqual(['program a', 'program b', 'program a', 'program a']);
  expect(signs).toBe(2);
});
