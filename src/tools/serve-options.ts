import { parseArgs } from 'node:util';
import { LAST_PORT } from './site-server.ts';

/** Where the built site is to be served. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
}

export const SERVE_USAGE = `  --port, -p <number>   first port to try (default: PORT, else 4321)
  --host <address>      who may ask (default: localhost, this machine alone; 0.0.0.0: its network as well)`;

const DEFAULT_PORT = 4321;

/**
 * Reads the command line of `npm start`; the port may come from PORT as well.
 *
 * @throws Error with a sentence for the user
 */
export function serveOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string', short: 'p' }, host: { type: 'string', default: 'localhost' } },
  });
  if (values.host === '') throw new Error('--host: expected an address, got ""');
  const host = values.host;
  if (values.port !== undefined) return { port: portOf('--port', values.port), host };
  const given = environment['PORT'];
  return { port: given ? portOf('PORT', given) : DEFAULT_PORT, host };
}

function portOf(name: string, text: string): number {
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= LAST_PORT) return port;
  throw new Error(`${name}: expected a number from 1 to ${String(LAST_PORT)}, got ${JSON.stringify(text)}`);
}
