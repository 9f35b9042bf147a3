/** A piece of highlighted code, as Shiki hands it to a transformer. */
interface Piece {
  properties: Record<string, unknown>;
}

/** Kinds of code that have an ink of their own in `prose.css`; all others are drawn in the page's. */
const INKS = ['comment', 'keyword', 'string', 'string-expression', 'constant', 'punctuation'];

/**
 * A Shiki transformer: a class for each kind of code instead of a style for each word, which is most of what a listing weighs.
 *
 * @example <span style="color:var(--astro-code-token-keyword)"> becomes <span class="ink-keyword">
 */
export const inkClasses = {
  name: 'ink-classes',
  span({ properties }: Piece): void {
    const kind = /--astro-code-token-([a-z-]+)/.exec(String(properties['style']))?.[1] ?? '';
    delete properties['style'];
    if (INKS.includes(kind)) properties['class'] = `ink-${kind}`;
  },
};
