/** What must be the same in both languages of a lesson, with the line each stands on. */
export interface Outline {
  readonly headings: readonly Placed<{ readonly depth: number; readonly id: string | null; readonly text: string }>[];
  /** Opening tags in the order they stand. */
  readonly components: readonly Placed<{ readonly name: string; readonly props: Readonly<Record<string, string>> }>[];
}
export type Placed<T> = T & { readonly line: number };

const FENCE = /^ {0,3}(```+|~~~+)[^\n]*\n[\s\S]*?^ {0,3}\1[ \t]*$/gm;
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;
const HEADING = /^(#{1,6})[ \t]+(.*)$/gm;
const HEADING_ID = /\s*\[#([^\]]*)\]\s*$/;
const INLINE_CODE = /(`+)[^`\n]+\1/g;
/** A component's opening tag; a `>` inside quotes or braces does not end it. */
const COMPONENT = /<([A-Z][A-Za-z]*)((?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*)>/g;
const TEXT_PROP = /([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads the outline of a lesson. A scanner, not a parser: front matter, code fences and code spans are blanked first.
 *
 * @example
 * outlineOf('## Train [#train]\n<Lab exercise="linear" />')
 * // headings: [{ depth: 2, id: 'train', text: 'Train', line: 1 }]
 * // components: [{ name: 'Lab', props: { exercise: 'linear' }, line: 2 }]
 */
export function outlineOf(source: string): Outline {
  const prose = [FRONT_MATTER, FENCE, INLINE_CODE].reduce((text, pattern) => text.replace(pattern, blank), source);
  return {
    headings: [...prose.matchAll(HEADING)].map((match) => {
      const text = match[2] ?? '';
      const id = HEADING_ID.exec(text)?.[1] ?? null;
      return { depth: match[1]!.length, id, text: text.replace(HEADING_ID, ''), line: lineAt(prose, match.index) };
    }),
    components: [...prose.matchAll(COMPONENT)].map((match) => ({
      name: match[1]!,
      props: Object.fromEntries(
        [...(match[2] ?? '').matchAll(TEXT_PROP)].map(([, name, double, single]) => [name!, double ?? single ?? '']),
      ),
      line: lineAt(prose, match.index),
    })),
  };
}

/** 1 for the first line. */
function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** As many blanks as letters, so that places stay where they were. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
