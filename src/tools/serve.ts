/**
 * Serves the built site: `npm start` builds it first when it is missing or old.
 *
 *   node src/tools/serve.ts [--port 4321]     only serves what is in dist
 *
 * BASE_PATH is the path the site was built for.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listen, normaliseBase, siteServer } from './site-server.ts';

const DEFAULT_PORT = 4321;

/** Starts serving and prints the address. */
export async function serve(wantedPort: number): Promise<void> {
  const base = normaliseBase(process.env['BASE_PATH']);
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const port = await listen(siteServer(dist, base), wantedPort);
  console.log(`\n  笔画 / Strokes  http://localhost:${String(port)}${base}/\n  Ctrl+C to stop\n`);
}

/** `--port` on the command line, or PORT, or 4321. */
export function wantedPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const text = values.port ?? process.env['PORT'];
  const port = text === undefined ? DEFAULT_PORT : Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`--port: expected a number from 1 to 65535, got ${JSON.stringify(text)}`);
  }
  return port;
}

if (import.meta.main) await serve(wantedPort());
