/**
 * A path of this site below the base path it is deployed under.
 *
 * `sitePath('zh/linear/')` is `/zh/linear/`, or `/strokes/zh/linear/` when built with BASE_PATH=/strokes.
 */
export function sitePath(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
