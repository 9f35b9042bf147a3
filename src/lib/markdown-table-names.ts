/** The part of a Markdown syntax tree this plugin touches. */
interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  data?: { hProperties?: Record<string, unknown> };
}

/**
 * Remark plugin: a table is named by the heading above it, for which Markdown has no other word. Comes after
 * `markdownHeadingIds`; a table below no heading, or below one without an id, stays as it is.
 */
export function markdownTableNames() {
  return (tree: MarkdownNode): void => {
    let heading: unknown;
    const visit = (node: MarkdownNode): void => {
      if (node.type === 'heading') heading = node.data?.hProperties?.['id'];
      if (node.type === 'table' && typeof heading === 'string') {
        node.data = { ...node.data, hProperties: { ...node.data?.hProperties, 'aria-labelledby': heading } };
      }
      for (const child of node.children ?? []) visit(child);
    };
    visit(tree);
  };
}
