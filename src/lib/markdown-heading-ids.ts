/** The part of a Markdown syntax tree this plugin touches. */
interface MarkdownNode {
  readonly type: string;
  value?: string;
  children?: MarkdownNode[];
  data?: { hProperties?: Record<string, unknown> };
}

const TRAILING_ID = /\[#([^[\]]*)\]\s*$/;
const VALID_ID = /^[a-z][a-z0-9-]*$/;

/**
 * Remark plugin: a heading's trailing `[#id]` becomes its id, so that a lesson has the same ids in both languages.
 *
 * `## 动手训练 [#train]` gives `<h2 id="train">动手训练</h2>`; without it a Chinese heading would get a Chinese id.
 *
 * @throws Error when the id is not made of lower-case letters, digits and hyphens
 */
export function markdownHeadingIds() {
  return (tree: MarkdownNode): void => visit(tree);
}

function visit(node: MarkdownNode): void {
  if (node.type === 'heading') takeId(node);
  for (const child of node.children ?? []) visit(child);
}

function takeId(heading: MarkdownNode): void {
  const last = heading.children?.at(-1);
  const found = last?.type === 'text' ? TRAILING_ID.exec(last.value ?? '') : null;
  if (!last || !found) return;
  const id = found[1] ?? '';
  if (!VALID_ID.test(id)) {
    throw new Error(`Heading id: expected lower-case letters, digits and hyphens as in [#train], found [#${id}]`);
  }
  last.value = (last.value ?? '').slice(0, found.index).trimEnd();
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
}
