import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program that was started, once it has said what was waited for. */
export interface Child {
  /** What the pattern caught in its output. */
  readonly said: string;
  end(): Promise<void>;
}

/**
 * Starts a program and waits for a line of its output, if it has any to wait for.
 *
 * @param pattern catches in its first group what is wanted of the line; null waits for nothing
 * @throws Error when the program ends before it said so
 */
export async function startChild(
  program: string,
  args: readonly string[],
  pattern: RegExp | null,
  environment: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const said = await new Promise<string>((resolve, reject) => {
    const lines: string[] = [];
    for (const input of [child.stdout, child.stderr]) {
      // Goes on reading after the answer: a full pipe would stop the program.
      createInterface({ input }).on('line', (line) => {
        lines.push(line);
        const caught = pattern?.exec(line)?.[1];
        if (caught !== undefined) resolve(caught);
      });
    }
    child.once('error', reject);
    if (!pattern) {
      child.once('spawn', () => {
        resolve('');
      });
    }
    child.once('exit', (code) => {
      reject(new Error(`${program}: expected ${String(pattern)}, got the end (${code}) after:\n${lines.join('\n')}`));
    });
  });
  return { said, end: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  child.kill();
  await gone;
}
