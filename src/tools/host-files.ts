import { fits, headersFor, type HeaderRow } from './host-headers.ts';

/** `_headers` of Netlify and Cloudflare. */
export function underscoreHeaders(rows: readonly HeaderRow[], base: string): string {
  return byPattern(rows)
    .map(({ pattern, headers }) => [
      `${base}${pattern}`,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** `vercel.json`. */
export function vercelJson(rows: readonly HeaderRow[], base: string): string {
  const headers = byPattern(rows).map(({ pattern, headers }) => ({
    source: `${base}${pattern}`.replace(/[*]$/, '(.*)'),
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}

/** What nginx includes in a `server`. A `location` inherits no header as soon as it adds one, so each has all of its own. */
export function nginxInclude(rows: readonly HeaderRow[], base: string): string {
  const locations = byPattern(rows).map(({ pattern }) => {
    // A pattern fits itself, and no longer one: those have locations of their own.
    const headers = Object.entries(headersFor(rows, pattern));
    return [
      `location ${pattern.endsWith('*') ? '' : '= '}${base}${pattern.replace(/[*]$/, '')} {`,
      ...headers.map(([name, value]) => `  add_header ${name} "${value}" always;`),
      '}',
    ].join('\n');
  });
  return `${[`error_page 404 ${base}/404.html;`, 'absolute_redirect off;', 'charset utf-8;', ...locations].join('\n')}\n`;
}

/**
 * The rows with a `*` at the end of patterns only, which every host understands.
 *
 * @param files addresses of the site's files below the base path
 */
export function spellOut(rows: readonly HeaderRow[], files: readonly string[]): readonly HeaderRow[] {
  return rows.flatMap((row) =>
    /[*]./.test(row.pattern)
      ? files.filter((file) => fits(row, file)).map((file) => ({ pattern: file, headers: row.headers }))
      : [row],
  );
}

/** Rows of the same pattern as one. */
function byPattern(rows: readonly HeaderRow[]): HeaderRow[] {
  return [...Map.groupBy(rows, ({ pattern }) => pattern)].map(([pattern, group]) => ({
    pattern,
    headers: Object.assign({}, ...group.map(({ headers }) => headers)) as HeaderRow['headers'],
  }));
}
