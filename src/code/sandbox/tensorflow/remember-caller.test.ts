import { expect, it } from 'vitest';
import { rememberCaller } from './remember-caller.ts';

class Model {
  readonly name = 'm';

  async fit(wrong: boolean): Promise<string> {
    // Over this the caller's stack is lost.
    await new Promise((resolve) => setTimeout(resolve));
    if (!wrong) return this.name;
    const error = new Error('shape');
    error.stack = 'Error: shape\n    at fit (blob:null/1:7:1)';
    throw error;
  }
}

it('what fails later names who called, behind its own stack', async () => {
  rememberCaller([Model.prototype, {}], ['fit', 'evaluate']);
  const readersCode = () => new Model().fit(true);
  const error = await readersCode().catch((error: unknown) => error as Error);
  expect((error as Error).message).toBe('shape');
  expect((error as Error).stack).toMatch(/^Error: shape\n {4}at fit [^]*readersCode/);
  expect(await new Model().fit(false)).toBe('m');
});
