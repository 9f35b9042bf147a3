import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { headerRows, headersFor, type HeaderRow } from './host-headers.ts';

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** Ports that are tried before giving up. */
const ATTEMPTS = 20;

/** `/strokes/` and `strokes` mean the same base path: `/strokes`; the root is the empty text. */
export function normaliseBase(base: string | undefined): string {
  const trimmed = (base ?? '').replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

/** What a request gets: a file, or another address. */
export type Found =
  | { readonly status: 200 | 404; readonly file: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly status: 301 | 302; readonly location: string };

/**
 * Finds the file of an address the way static hosts do it.
 *
 * @param dist folder of the built site
 * @param base path the site was built for, as `normaliseBase` gives it
 * @param url path and query of the request
 * @param rows the headers that a host adds
 */
export function findFile(dist: string, base: string, url: string, rows: readonly HeaderRow[] = headerRows([])): Found {
  const headersOf = (file: string, path: string) => ({
    'content-type': MIME[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    ...lowerCase(headersFor(rows, path)),
  });
  const notFound = join(dist, '404.html');
  const missing: Found = { status: 404, file: notFound, headers: headersOf(notFound, '/404.html') };
  // Put together and not resolved: `//zh` resolves to a host of that name, and to nothing when it is `//` alone.
  const address = `http://localhost${url}`;
  if (!url.startsWith('/') || !URL.canParse(address)) return missing;
  const { pathname, search } = new URL(address);
  if (base !== '' && pathname === '/') return { status: 302, location: `${base}/` };
  if (base !== '' && pathname === base) return { status: 301, location: `${base}/${search}` };
  if (!pathname.startsWith(`${base}/`)) return missing;
  const path = decode(pathname.slice(base.length));
  if (path === null) return missing;
  const file = normalize(join(dist, path));
  if (!file.startsWith(normalize(dist + sep)) && file !== normalize(dist)) return missing;
  const kind = kindOf(file);
  if (kind === 'folder') {
    // One slash in front: a browser sent on to `//zh/` would ask a host of that name.
    if (!path.endsWith('/')) return { status: 301, location: `${pathname.replace(/^\/+/, '/')}/${search}` };
    const index = join(file, 'index.html');
    return kindOf(index) === 'file' ? { status: 200, file: index, headers: headersOf(index, path) } : missing;
  }
  return kind === 'file' ? { status: 200, file, headers: headersOf(file, path) } : missing;
}

/** A small static server for the built site, with the headers its hosts add; the caller listens and closes. */
export function siteServer(dist: string, base: string, rows = headerRows([])): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    try {
      const found = findFile(dist, base, request.url ?? '/', rows);
      if ('location' in found) response.writeHead(found.status, { location: found.location }).end();
      else send(found, response, request.method === 'HEAD');
    } catch (error) {
      // Whatever one request brings about ends that request, never the server.
      console.error(`${request.url ?? ''}: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
}

/** Highest port there is. */
export const LAST_PORT = 65_535;

/**
 * Listens on the wanted port, or on the next free one.
 *
 * @param host `localhost` is heard by this machine alone, `0.0.0.0` by its neighbours as well
 * @returns the port taken
 */
export async function listen(server: Server, wanted: number, host = 'localhost'): Promise<number> {
  const last = Math.min(wanted + ATTEMPTS - 1, LAST_PORT);
  for (let port = wanted; port <= last; port++) if (await takes(server, port, host)) return port;
  throw new Error(`Ports: expected one of ${String(wanted)} to ${String(last)} to be free, all are taken`);
}

async function takes(server: Server, port: number, host: string): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const failed = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EADDRINUSE') resolve(false);
    else reject(new Error(`Port ${String(port)} of ${host}: ${error.message}`, { cause: error }));
  };
  const listening = (): void => {
    resolve(true);
  };
  server.once('error', failed).once('listening', listening).listen(port, host);
  try {
    return await promise;
  } finally {
    server.off('error', failed).off('listening', listening);
  }
}

function send(found: Extract<Found, { file: string }>, response: ServerResponse, headOnly: boolean): void {
  if (kindOf(found.file) !== 'file') {
    response.writeHead(found.status, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(found.status, { ...found.headers, 'content-length': statSync(found.file).size });
  if (headOnly) response.end();
  // A reader who leaves, or a file that a build takes away, ends the transfer: nobody is left to be told.
  else pipeline(createReadStream(found.file), response, () => undefined);
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function kindOf(path: string): 'file' | 'folder' | 'missing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    // Also a name longer than any file's may be: a link pasted together with the sentence behind it.
    return 'missing';
  }
}

function decode(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}
