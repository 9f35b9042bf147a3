import { stripVTControlCharacters } from 'node:util';
import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import nodeLogger from 'astro/logger/node';

/** Warnings that every healthy build gives, each with the reason why nothing is wrong. A changed word makes it heard again. */
const EXPECTED: readonly RegExp[] = [
  // `inkClasses` takes the styles away again.
  /^Shiki syntax highlighting uses inline styles that are not compatible with Content Security Policy \(CSP\)\. /,
  // Attributes are styled by all pages, and from nowhere but themselves.
  /^`security\.csp\.styleDirective` defines `style-src` resources \('self'\) as well as `style-src-attr` resources or hashes\. /,
  // Astro's own directive, which it reads before anything is bundled.
  /^\[MODULE_LEVEL_DIRECTIVE\] The semantics of the module level directive "use astro:head-inject" in "content\/[a-z]+\/[a-z-]+\.mdx\?astroPropagatedAssets" may not be preserved when bundling\.\n/,
  // Two islands that never stand on the same page.
  /^\[INEFFECTIVE_DYNAMIC_IMPORT\] src\/islands\/parts\/RunNotice\.tsx is dynamically imported by src\/islands\/lab\/Lab\.tsx but also statically imported by src\/islands\/weights\/WeightSheets\.tsx, /,
];

/** Of what only informs: how many pages were built, in what time. */
const SUMMARY = /^[0-9]+ page\(s\) built in /;

/** Whether a message of the build says what a reader of it does not know already. */
export function isNews({ level, message }: Pick<AstroLoggerMessage, 'level' | 'message'>): boolean {
  const text = stripVTControlCharacters(message);
  if (level === 'warn') return !EXPECTED.some((expected) => expected.test(text));
  return level !== 'info' || SUMMARY.test(text);
}

/** Astro's logger for builds: a real warning stands alone. */
export default function buildLogger(): AstroLoggerDestination {
  const terminal = nodeLogger();
  return {
    write(message) {
      if (isNews(message)) terminal.write(message);
    },
  };
}
