import { describe, expect, it } from 'vitest';
import { parseFromServiceWorker } from './service-worker-message.ts';

describe('what a service worker says', () => {
  it('is an edition and whether the network was reached, and nothing else of it is read', () => {
    expect(parseFromServiceWorker({ edition: 'a', reached: false, more: 1 })).toEqual({ edition: 'a', reached: false });
  });

  it.each([null, undefined, 'edition', 7, [], {}, { edition: 'a' }, { reached: true }, { edition: 1, reached: true }])(
    'is nothing where it is %j',
    (data) => {
      expect(parseFromServiceWorker(data)).toBeUndefined();
    },
  );
});
