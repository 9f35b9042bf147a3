import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { fits, type Headers } from '../../src/tools/host-headers.ts';
import { builtBase } from '../../src/tools/needs-build.ts';
import { findFile } from '../../src/tools/site-server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Served by a host until it is closed. */
interface Served {
  readonly port: number;
  readonly close: () => void;
}

/** A way of serving files, as it is met in the world. */
export interface Host {
  readonly manner: string;
  /** Name in the address; `course.test` is a name that leads here and is not this machine's own. */
  readonly name: 'localhost' | 'course.test';
  /** Whether it can be had on this machine. */
  readonly there: boolean;
  serve(dist: string, base: string): Promise<Served>;
}

const HERE = { name: 'localhost', there: true } as const;

export const HOSTS: Readonly<
  Record<'headersFile' | 'vercel' | 'nginx' | 'gzip' | 'plainTypes' | 'noSlashes' | 'named', Host>
> = {
  headersFile: { ...HERE, manner: 'Netlify, Cloudflare: behind _headers', serve: node({ headers: joinedHeaders }) },
  vercel: { ...HERE, manner: 'Vercel: behind vercel.json', serve: node({ headers: vercelHeaders }) },
  nginx: {
    name: 'localhost',
    there: spawnSync('nginx', ['-v']).error === undefined,
    manner: 'nginx: behind nginx.conf',
    serve: serveByNginx,
  },
  gzip: { ...HERE, manner: 'gzips everything', serve: node({ gzip: true }) },
  plainTypes: { ...HERE, manner: 'serves unknown types as text/plain', serve: node({ plainTypes: true }) },
  noSlashes: { ...HERE, manner: 'adds no slash to a folder', serve: node({ redirects: false }) },
  named: { there: true, name: 'course.test', manner: 'plain http on a name', serve: node({}) },
};

const builds = new Map<string, string>();

/** The course built for a base path: `dist` where it is that, else built once for the occasion. */
export function distFor(base: string): string {
  const dist = builds.get(base) ?? (isBuiltFor(base) ? join(ROOT, 'dist') : buildFor(base));
  builds.set(base, dist);
  return dist;
}

function isBuiltFor(base: string): boolean {
  return builtBase(readFileSync(join(ROOT, 'dist/zh/index.html'), 'utf8')) === base;
}

function buildFor(base: string): string {
  const folder = join(ROOT, '.cache', 'hosts', base || 'root');
  for (const args of [
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
    ['src/tools/write-host-files.ts', folder],
  ]) {
    const { status, stdout } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, BASE_PATH: base },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${args.join(' ')}: ${stdout}`);
  }
  return folder;
}

/** In what a host differs from a plain one. */
interface Manners {
  readonly headers?: (dist: string, base: string) => (pathname: string) => Headers;
  readonly gzip?: boolean;
  readonly plainTypes?: boolean;
  readonly redirects?: boolean;
}

/** Types that every server knows. */
const KNOWN = ['.html', '.js', '.css', '.json', '.xml', '.txt', '.svg', '.png'];

function node({ headers = () => () => ({}), gzip = false, plainTypes = false, redirects = true }: Manners) {
  return (dist: string, base: string): Promise<Served> => {
    const headersOf = headers(dist, base);
    return listenAnywhere(
      createServer((request, response) => {
        const found = findFile(dist, base, request.url ?? '/', []);
        if ('location' in found) {
          if (redirects) response.writeHead(found.status, { location: found.location }).end();
          else response.writeHead(404).end();
          return;
        }
        const type = plainTypes && !KNOWN.includes(extname(found.file)) ? { 'content-type': 'text/plain' } : {};
        const body = readFileSync(found.file);
        response
          .writeHead(found.status, {
            ...found.headers,
            ...type,
            ...headersOf(new URL(request.url ?? '/', 'http://host.invalid').pathname),
            ...(gzip ? { 'content-encoding': 'gzip' } : {}),
          })
          .end(gzip ? gzipSync(body) : body);
      }),
    );
  };
}

/** As Netlify and Cloudflare read `_headers`: the values of all rows that fit, joined. */
function joinedHeaders(dist: string): (pathname: string) => Headers {
  const rows = readFileSync(join(dist, '_headers'), 'utf8')
    .trim()
    .split('\n\n')
    .map((block) => {
      const [pattern, ...lines] = block.split('\n');
      return {
        pattern: pattern!,
        headers: Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/))) as Headers,
      };
    });
  return (pathname) => {
    const joined: Record<string, string> = {};
    for (const row of rows.filter((each) => fits(each, pathname))) {
      for (const [name, value] of Object.entries(row.headers))
        joined[name] = [joined[name], value].filter(Boolean).join(', ');
    }
    return joined;
  };
}

interface VercelJson {
  readonly headers: readonly {
    readonly source: string;
    readonly headers: readonly { readonly key: string; readonly value: string }[];
  }[];
}

/** As Vercel reads `vercel.json`: the last value counts. */
function vercelHeaders(dist: string): (pathname: string) => Headers {
  const { headers } = JSON.parse(readFileSync(join(dist, 'vercel.json'), 'utf8')) as VercelJson;
  return (pathname) =>
    Object.fromEntries(
      headers
        .filter(({ source }) => new RegExp(`^${source}$`).test(pathname))
        .flatMap((row) => row.headers.map(({ key, value }) => [key, value])),
    );
}

async function serveByNginx(dist: string, base: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'strokes-nginx-'));
  const root = base === '' ? dist : join(folder, 'www');
  if (base !== '') {
    mkdirSync(root);
    symlinkSync(dist, join(root, base));
  }
  // nginx says of no port which one it took.
  const reserved = await listenAnywhere(createServer());
  reserved.close();
  const types = '/etc/nginx/mime.types';
  const conf = [
    process.getuid?.() === 0 ? 'user root;' : '',
    'daemon off; pid nginx.pid; error_log stderr; events {}',
    `http { ${existsSync(types) ? `include ${types};` : ''} default_type application/octet-stream; access_log off;`,
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`),
    `server { listen 127.0.0.1:${String(reserved.port)}; root ${root}; include ${join(dist, 'nginx.conf')}; } }`,
  ];
  writeFileSync(join(folder, 'nginx.conf'), conf.join('\n'));
  const nginx = spawn('nginx', ['-p', folder, '-c', 'nginx.conf'], { stdio: ['ignore', 'ignore', 'inherit'] });
  await untilAnswered(reserved.port);
  return {
    port: reserved.port,
    close() {
      nginx.kill();
      rmSync(folder, { recursive: true });
    },
  };
}

async function untilAnswered(port: number): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      await fetch(`http://127.0.0.1:${String(port)}/`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`Port ${String(port)}: expected nginx within 5 s`);
}

/** On any free port of this machine. */
export async function listenAnywhere(server: Server): Promise<Served> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as { readonly port: number }).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
