import { createServer, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { findWaste, watchRequests } from './page-fetches.ts';

describe('watchRequests', () => {
  it('gives the paths since the last call', () => {
    const server = createServer();
    const paths = watchRequests(server);
    const ask = (url: string) => server.emit('request', Object.assign(new IncomingMessage(new Socket()), { url }), {});
    ask('/en/network/?seed=7');
    ask('/data/manifest.json');
    expect(paths()).toEqual(['/en/network/', '/data/manifest.json']);
    ask('/data/manifest.json');
    expect(paths()).toEqual(['/data/manifest.json']);
  });
});

describe('findWaste', () => {
  it('names what came twice, and what nobody needed', () => {
    expect(findWaste(['/a', '/b', '/a', '/c', '/a', '/c'], ['/a', '/d'])).toEqual({
      doubled: ['/a', '/c'],
      unused: ['/b', '/c'],
    });
    expect(findWaste(['/a'], ['/a', '/a'])).toEqual({ doubled: [], unused: [] });
  });
});
