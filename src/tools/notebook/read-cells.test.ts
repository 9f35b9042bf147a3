import { describe, expect, it } from 'vitest';
import { readCells } from './read-cells.ts';

const SOURCE = `# %% greet
def greet(name):
    # zh: 问好
    # en: say hello
    # for both
    print(_("你好，", "hello, ") + name)  # zh: stays

# %% warn-twice
raise ValueError(
    _(
        "没有“名字”",
        "no \\"name\\"",
    )
)
not_(1, 2)
`;

describe('readCells', () => {
  it('gives the readers of a language their comments and texts, and both the same code', () => {
    expect(readCells(SOURCE, 'zh').get('greet')).toBe(`def greet(name):
    # 问好
    # for both
    print("你好，" + name)  # zh: stays`);
    expect(readCells(SOURCE, 'en').get('greet')).toContain(`    # say hello
    # for both
    print("hello, " + name)`);
  });

  it('reads texts over several lines and with quotes, and leaves other calls alone', () => {
    expect(readCells(SOURCE, 'en').get('warn-twice')).toBe(`raise ValueError(
    "no \\"name\\""
)
not_(1, 2)`);
  });

  it('names the cells in their order', () => {
    expect([...readCells(SOURCE, 'zh').keys()]).toEqual(['greet', 'warn-twice']);
  });

  it('refuses a name that stands twice, and code without one', () => {
    expect(() => readCells('# %% a\n# %% a\n', 'zh')).toThrow('expected each cell once, got a twice');
    expect(() => readCells('x = 1\n# %% a\n', 'zh')).toThrow('expected "# %% name" first, got "x = 1\\n"');
  });
});
