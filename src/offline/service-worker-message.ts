/** What the service worker tells its pages: when it takes over, when they ask, when the network comes or goes. */
export interface FromServiceWorker {
  /** Of the course, as the newest build names it. */
  readonly edition: string;
  /** Whether the network answered last time. */
  readonly reached: boolean;
}

/** @returns nothing for what no service worker of ours says */
export function parseFromServiceWorker(data: unknown): FromServiceWorker | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { edition, reached } = data as Record<string, unknown>;
  return typeof edition === 'string' && typeof reached === 'boolean' ? { edition, reached } : undefined;
}
