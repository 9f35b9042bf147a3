import type { BuiltSite } from './built-site.ts';

/** A built site for tests, of these texts alone; what `sizes` names besides is a file whose content does not matter. */
export function fakeSite(
  texts: Readonly<Record<string, string>>,
  { base = '', sizes = {} }: { readonly base?: string; readonly sizes?: Readonly<Record<string, number>> } = {},
): BuiltSite {
  const bytes = Object.entries(texts).map(([path, text]) => [path, Buffer.byteLength(text)] as const);
  return { texts, sizes: new Map([...bytes, ...Object.entries(sizes)]), base };
}
