/** Names and values, as they go over the wire. */
export type Headers = Readonly<Record<string, string>>;

/** Headers of all addresses that a pattern fits. */
export interface HeaderRow {
  /** Address below the base path; one `*` stands for anything. */
  readonly pattern: string;
  readonly headers: Headers;
}

/** A year, after which a browser asks again whether the site still wants https. */
const HTTPS_SECONDS = 31_536_000;

/** What a new build replaces under its old name: a page from before would ask for scripts that are gone. */
const REPLACED = [
  '/',
  '/index.html',
  '/404.html',
  '/zh/*',
  '/en/*',
  '/sandbox/*',
  '/notebook/*',
  '/service-worker.js',
  '/data/manifest.json',
];

/** Files whose names change with their content, so that a browser need never ask for them again. */
const NAMED_BY_CONTENT = ['/_astro/*', '/data/*.bin'];

/**
 * Others' pages may not load these. What they load in turn is left out, and the code cells' frame: in a frame without an
 * origin a page is a stranger to its own host, and would stand there without its styles.
 */
const OWN_PAGES_ONLY = ['/', '/index.html', '/zh/*', '/en/*'];

/**
 * The one table of the headers that hosts add; `host-files.ts` writes it out for each of them.
 *
 * Rows that fit the same address never name the same header: Netlify would join the values, Cloudflare would too unless
 * told to take one away, Vercel would take the last and nginx only the nearest row's.
 *
 * A page's own policy stands in its <meta>, with the hashes of its scripts. The header's holds besides, and for the code
 * cells' frame as well, so it says only what a <meta> cannot and what all pages share.
 *
 * @param embedders origins whose pages may show the course in a frame, besides its own
 */
export function headerRows(embedders: readonly string[]): readonly HeaderRow[] {
  return [
    {
      pattern: '/*',
      headers: {
        'Content-Security-Policy': [
          `frame-ancestors ${["'self'", ...embedders].join(' ')}`,
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
        ].join('; '),
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
        'Referrer-Policy': 'same-origin',
        'Strict-Transport-Security': `max-age=${String(HTTPS_SECONDS)}`,
        'X-Content-Type-Options': 'nosniff',
      },
    },
    ...OWN_PAGES_ONLY.map(only({ 'Cross-Origin-Resource-Policy': 'same-origin' })),
    ...REPLACED.map(only({ 'Cache-Control': 'no-cache' })),
    ...NAMED_BY_CONTENT.map(only({ 'Cache-Control': 'public, max-age=31536000, immutable' })),
  ];
}

function only(headers: Headers): (pattern: string) => HeaderRow {
  return (pattern) => ({ pattern, headers });
}

/** Whether an address below the base path has a row's headers. */
export function fits({ pattern }: HeaderRow, path: string): boolean {
  const [start, end] = pattern.split('*');
  return end === undefined ? path === start : path.startsWith(start!) && path.slice(start!.length).endsWith(end);
}

/** All headers of an address below the base path. */
export function headersFor(rows: readonly HeaderRow[], path: string): Headers {
  return Object.assign({}, ...rows.filter((row) => fits(row, path)).map(({ headers }) => headers)) as Headers;
}

const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?$/;

/**
 * Reads EMBEDDERS: `https://moodle.example.edu https://*.example.org`, or nothing.
 *
 * @throws Error naming what is no origin
 */
export function readEmbedders(text: string | undefined): readonly string[] {
  const origins = (text ?? '').split(/\s+/).filter((origin) => origin !== '');
  const wrong = origins.find((origin) => !ORIGIN.test(origin));
  if (wrong !== undefined) {
    throw new Error(`EMBEDDERS: expected origins such as https://moodle.example.edu, got ${JSON.stringify(wrong)}`);
  }
  return origins;
}
