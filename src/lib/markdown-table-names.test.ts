import { describe, expect, it } from 'vitest';
import { markdownTableNames } from './markdown-table-names.ts';

const heading = (id?: string) => ({ type: 'heading', data: { hProperties: id === undefined ? {} : { id } } });
const table = (): { type: string; data?: { hProperties?: Record<string, unknown> } } => ({ type: 'table' });

describe('markdownTableNames', () => {
  it('names a table by the nearest heading above it, however deep it stands', () => {
    const [first, second] = [table(), table()];
    const children = [heading('data'), first, heading('train'), { type: 'mdxJsxFlowElement', children: [second] }];
    markdownTableNames()({ type: 'root', children });
    expect(first.data?.hProperties).toEqual({ 'aria-labelledby': 'data' });
    expect(second.data?.hProperties).toEqual({ 'aria-labelledby': 'train' });
  });

  it('leaves a table alone that no heading with an id stands above', () => {
    const [first, second] = [table(), table()];
    markdownTableNames()({ type: 'root', children: [first, heading('data'), heading(), second] });
    expect(first.data).toBeUndefined();
    expect(second.data).toBeUndefined();
  });
});
