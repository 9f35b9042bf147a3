/** Deep enough for a shape that is wrong in the last of a model's layers; V8 keeps ten calls. */
const STACK_FRAMES = 200;

type Later = (...given: unknown[]) => Promise<unknown>;

/**
 * Errors name the line that called. What goes on later has a stack of its own in most engines, so the caller's is put behind it.
 *
 * @param owners objects that have some of the functions
 * @param names of functions that return promises
 */
export function rememberCaller(owners: readonly object[], names: readonly string[]): void {
  Object.assign(Error, { stackTraceLimit: STACK_FRAMES });
  for (const owner of owners) {
    for (const name of names) {
      const original = Object.getOwnPropertyDescriptor(owner, name)?.value as Later | undefined;
      if (!original) continue;
      const remembering: Later = async function (this: unknown, ...given) {
        const { stack } = new Error('where');
        try {
          return await original.apply(this, given);
        } catch (error) {
          if (error instanceof Error) error.stack = `${error.stack ?? ''}\n${stack ?? ''}`;
          throw error;
        }
      };
      Object.defineProperty(owner, name, { value: remembering, writable: true, configurable: true });
    }
  }
}
