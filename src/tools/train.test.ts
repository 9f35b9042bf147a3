import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

function train(...args: string[]) {
  const script = fileURLToPath(new URL('train.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--exercise', 'linear', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('training on the command line', () => {
  it('refuses a variation that no engine trains', () => {
    expect(train('--variation', 'no-clip', '--json')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'No engine trains 784 inputs in 10 classes with variation=no-clip\n',
    });
  });

  it('trains without one', () => {
    expect(train('--steps', '1')).toMatchObject({ status: 0, stderr: '' });
  });
});
