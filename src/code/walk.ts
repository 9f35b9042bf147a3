interface AnyNode {
  readonly type: string;
}

/** Calls back for a node and all below it, in the order of the text. */
export function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      if (isNode(each)) walk(each, visit);
    }
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as Partial<AnyNode>).type === 'string';
}
