import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

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

/** Files whose names change with their content, so that a browser need never ask for them again. */
const IMMUTABLE = /^\/(_astro\/|data\/[^/]+\.bin$)/;

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
 */
export function findFile(dist: string, base: string, url: string): Found {
  const { pathname, search } = new URL(url, 'http://localhost');
  const missing: Found = {
    status: 404,
    file: join(dist, '404.html'),
    headers: { 'content-type': MIME['.html']!, 'cache-control': 'no-cache' },
  };
  if (base !== '' && pathname === '/') return { status: 302, location: `${base}/` };
  if (base !== '' && pathname === base) return { status: 301, location: `${base}/${search}` };
  if (!pathname.startsWith(`${base}/`)) return missing;
  const path = decode(pathname.slice(base.length));
  if (path === null) return missing;
  const file = normalize(join(dist, path));
  if (!file.startsWith(normalize(dist + sep)) && file !== normalize(dist)) return missing;
  const kind = kindOf(file);
  if (kind === 'folder') {
    if (!path.endsWith('/')) return { status: 301, location: `${pathname}/${search}` };
    const index = join(file, 'index.html');
    return kindOf(index) === 'file' ? { status: 200, file: index, headers: headersOf(index, path) } : missing;
  }
  return kind === 'file' ? { status: 200, file, headers: headersOf(file, path) } : missing;
}

/** A small static server for the built site; the caller listens and closes. */
export function siteServer(dist: string, base: string): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const found = findFile(dist, base, request.url ?? '/');
    if ('location' in found) {
      response.writeHead(found.status, { location: found.location }).end();
      return;
    }
    send(found, response, request.method === 'HEAD');
  });
}

/**
 * Listens on the wanted port, or on the next free one.
 *
 * @returns the port taken
 */
export async function listen(server: Server, wanted: number, attempts = 20): Promise<number> {
  for (let port = wanted; port < wanted + attempts; port++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') resolve(true);
        else reject(error);
      });
      server.listen(port, () => {
        resolve(false);
      });
    });
    server.removeAllListeners('error');
    if (!taken) return port;
  }
  throw new Error(
    `Ports: expected one of ${String(wanted)} to ${String(wanted + attempts - 1)} to be free, all are taken`,
  );
}

function send(found: Extract<Found, { file: string }>, response: ServerResponse, headOnly: boolean): void {
  if (kindOf(found.file) !== 'file') {
    response.writeHead(found.status, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(found.status, { ...found.headers, 'content-length': statSync(found.file).size });
  if (headOnly) response.end();
  else createReadStream(found.file).pipe(response);
}

function headersOf(file: string, path: string): Record<string, string> {
  return {
    'content-type': MIME[extname(file)] ?? 'application/octet-stream',
    'cache-control': IMMUTABLE.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  };
}

function kindOf(path: string): 'file' | 'folder' | 'missing' {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 'missing';
  return stats.isDirectory() ? 'folder' : 'file';
}

function decode(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}
