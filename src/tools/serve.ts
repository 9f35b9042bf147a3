/**
 * Serves the built site: `npm start` builds it first when it is missing or old.
 *
 *   node src/tools/serve.ts [--port 4321] [--host localhost]     only serves what is in dist
 *
 * BASE_PATH is the path the site was built for, EMBEDDERS whose pages may show it in a frame.
 */
import { fileURLToPath } from 'node:url';
import { headerRows, readEmbedders } from './host-headers.ts';
import { SERVE_USAGE, serveOptions, type ServeOptions } from './serve-options.ts';
import { listen, normaliseBase, siteServer } from './site-server.ts';

/** Addresses that mean all of this machine's. */
const EVERYBODY = ['0.0.0.0', '::'];

/** Starts serving and prints the address. */
export async function serve(options: ServeOptions): Promise<void> {
  const base = normaliseBase(process.env['BASE_PATH']);
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const rows = headerRows(readEmbedders(process.env['EMBEDDERS']));
  const port = await listen(siteServer(dist, base, rows), options.port, options.host);
  const host = EVERYBODY.includes(options.host) ? 'localhost' : options.host;
  const name = host.includes(':') ? `[${host}]` : host;
  console.log(`\n  笔画 / Strokes  http://${name}:${String(port)}${base}/\n  Ctrl+C to stop\n`);
}

/** Does the work with what the command line says; what is wrong with it, or with a port, is told in a sentence. */
export async function withServeOptions(work: (options: ServeOptions) => Promise<void>): Promise<void> {
  try {
    await work(serveOptions(process.argv.slice(2), process.env));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${SERVE_USAGE}`);
    process.exitCode = 1;
  }
}

if (import.meta.main) await withServeOptions(serve);
