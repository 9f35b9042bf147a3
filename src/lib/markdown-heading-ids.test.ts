import { describe, expect, it } from 'vitest';
import { markdownHeadingIds } from './markdown-heading-ids.ts';

const heading = (value: string) => ({
  type: 'root',
  children: [{ type: 'heading', children: [{ type: 'text', value }] }],
});

describe('markdownHeadingIds', () => {
  it('takes the trailing id and leaves the words', () => {
    const tree = heading('动手训练 [#train]');
    markdownHeadingIds()(tree);
    expect(tree.children[0]).toEqual({
      type: 'heading',
      children: [{ type: 'text', value: '动手训练' }],
      data: { hProperties: { id: 'train' } },
    });
  });

  it('leaves a heading without an id alone', () => {
    const tree = heading('Two losses [a note]');
    markdownHeadingIds()(tree);
    expect(tree).toEqual(heading('Two losses [a note]'));
  });

  it('says what was expected of an id', () => {
    expect(() => markdownHeadingIds()(heading('Train [#动手]'))).toThrow(
      'expected lower-case letters, digits and hyphens as in [#train], found [#动手]',
    );
  });
});
