import { describe, expect, it } from 'vitest';
import { findPython, howToGetPython, type AskPython } from './find-python.ts';

const machineWith =
  (pythons: Readonly<Record<string, readonly string[]>>): AskPython =>
  (command) =>
    pythons[command] ?? null;

describe('findPython', () => {
  it("takes Debian's where it has all, whatever else comes first on the path", () => {
    const ask = machineWith({ python3: [], '/usr/bin/python3': [] });
    expect(findPython('', ask)).toEqual({ command: '/usr/bin/python3', missing: [] });
  });

  it('takes another one that has all', () => {
    const ask = machineWith({ '/usr/bin/python3': ['nbclient'], python3: [] });
    expect(findPython('', ask)).toEqual({ command: 'python3', missing: [] });
  });

  it('takes the one it is told, and no other', () => {
    const ask = machineWith({ '/usr/bin/python3': [], '/opt/python': ['sklearn'] });
    expect(findPython('/opt/python', ask)).toEqual({ command: '/opt/python', missing: ['sklearn'] });
    expect(findPython('/opt/none', ask)).toBeNull();
  });
});

describe('howToGetPython', () => {
  it('says in one line what is missing, and what Debian calls it', () => {
    const line = howToGetPython(findPython('', machineWith({ '/usr/bin/python3': ['nbclient', 'sklearn'] })));
    expect(line).toContain('/usr/bin/python3 has no nbclient, sklearn (Debian: python3-nbclient, ');
    expect(howToGetPython(null)).toContain('there is no Python 3 (Debian: ');
    expect(line).not.toContain('\n');
  });
});
