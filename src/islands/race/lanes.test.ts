import { describe, expect, it } from 'vitest';
import type { RunApart } from '../../runs/run-apart.ts';
import type { FaultCode } from '../../runs/run-event.ts';
import { ENGINES } from '../../training/engines/engines.ts';
import { endsRace, expectedMs, lanesAt, RACERS } from './lanes.ts';

const failed = (code: FaultCode): RunApart => ({ outcome: 'failed', fault: { code, detail: '' } });

describe('the race', () => {
  it('lets every engine of the table run once', () => {
    expect([...RACERS].sort()).toEqual(ENGINES.map(({ id }) => id).sort());
    expect(lanesAt('waiting').map(({ engine }) => engine)).toEqual(RACERS);
  });

  it.each(['data-missing', 'data-damaged', 'data-timeout', 'worker-missing', 'offline'] as const)(
    'is over for all when one meets %s',
    (code) => {
      expect(endsRace(failed(code))).toBe(true);
    },
  );

  it.each(['engine-failed', 'worker-crashed'] as const)('goes on with the next engine after %s', (code) => {
    expect(endsRace(failed(code))).toBe(false);
  });

  it('is over when the reader stops it', () => {
    expect(endsRace({ outcome: 'stopped' })).toBe(true);
  });

  it('expects of a lane what its pace promises, and nothing before its first step', () => {
    const [lane] = lanesAt('waiting');
    expect(expectedMs({ ...lane!, state: 'running', step: 250, elapsedMs: 100 }, 1000)).toBe(400);
    expect(expectedMs({ ...lane!, state: 'running', step: 0, elapsedMs: 100 }, 1000)).toBe(0);
    expect(expectedMs({ ...lane!, state: 'done', step: 1000, elapsedMs: 123 }, 1000)).toBe(123);
  });
});
