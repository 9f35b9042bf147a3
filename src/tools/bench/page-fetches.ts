import type { Server } from 'node:http';

/** Paths that a server was asked for since the last call. */
export function watchRequests(server: Server): () => string[] {
  const paths: string[] = [];
  server.on('request', ({ url = '' }) => paths.push(url.replace(/\?.*$/, '')));
  return () => paths.splice(0);
}

/** What a visit fetched that it need not. */
export interface Waste {
  /** More than once. */
  readonly doubled: readonly string[];
  /** Ahead, and nothing came of it. */
  readonly unused: readonly string[];
}

/**
 * @param fetched paths in the order they were asked for
 * @param needed what a reader fetches to the same end whose browser saves data, so that nothing is fetched ahead
 */
export function findWaste(fetched: readonly string[], needed: readonly string[]): Waste {
  const once = new Set<string>();
  const doubled = new Set<string>();
  for (const path of fetched) (once.has(path) ? doubled : once).add(path);
  return { doubled: [...doubled], unused: [...once.difference(new Set(needed))] };
}
