import { spawnSync } from 'node:child_process';

/** What running the notebook takes besides Python, by module, with Debian's packages of it. */
export const MODULES = {
  nbclient: 'python3-nbclient',
  ipykernel: 'python3-ipykernel',
  pandas: 'python3-pandas',
  matplotlib: 'python3-matplotlib',
  sklearn: 'python3-sklearn',
} as const;

/** A Python, and those of `MODULES` that it lacks. */
export interface FoundPython {
  readonly command: string;
  readonly missing: readonly string[];
}

/** Which modules a command lacks; null when it is no Python. */
export type AskPython = (command: string) => readonly string[] | null;

/** Debian's own comes first: another one on the path does not see Debian's modules. */
const COMMANDS = ['/usr/bin/python3', 'python3', 'python'];

/** The Python that PYTHON names, or the first with all that the notebook takes, or else the first of all; null without any. */
export function findPython(given = process.env['PYTHON'], ask: AskPython = askPython): FoundPython | null {
  let first: FoundPython | null = null;
  for (const command of given ? [given] : COMMANDS) {
    const missing = ask(command);
    if (missing === null) continue;
    first ??= { command, missing };
    if (missing.length === 0) return { command, missing };
  }
  return first;
}

/** One line: what to install before the notebook can be run. */
export function howToGetPython(found: FoundPython | null): string {
  const lacking = found ? `${found.command} has no ${found.missing.join(', ')}` : 'there is no Python 3';
  return `The notebook cannot be run: ${lacking} (Debian: ${Object.values(MODULES).join(', ')}; or set PYTHON to another).`;
}

const ASK = `import importlib.util, sys; print(*[name for name in sys.argv[1:] if not importlib.util.find_spec(name)])`;

function askPython(command: string): readonly string[] | null {
  const { status, stdout } = spawnSync(command, ['-c', ASK, ...Object.keys(MODULES)], { encoding: 'utf8' });
  return status === 0 ? stdout.split(/\s+/).filter((name) => name !== '') : null;
}
