import { HTML_LANG, type Language } from '../../i18n/languages.ts';

interface Cell {
  readonly id: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Lines with their ends, as Jupyter writes them. */
  readonly source: readonly string[];
}
interface MarkdownCell extends Cell {
  readonly cell_type: 'markdown';
}
interface CodeCell extends Cell {
  readonly cell_type: 'code';
  readonly execution_count: null;
  readonly outputs: readonly never[];
}

/** A Jupyter notebook that nobody has run, nbformat 4.5. */
export interface Notebook {
  readonly nbformat: 4;
  readonly nbformat_minor: 5;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly cells: readonly (MarkdownCell | CodeCell)[];
}

/** A place for a code cell in the prose, or a heading with its id; each opens a cell of its own. */
const OPENING = /^(?:<!-- cell: ([a-z-]+) -->|(#+ .*) \[#([a-z-]+)\])$/gm;
/** A heading under which a solution is folded away. */
const SOLUTION = 'solution-';

/**
 * Puts prose and code together.
 *
 * @param prose Markdown with `<!-- cell: name -->` where a code cell stands, and headings such as `## Task 1 [#linear]`
 * @param code by name; each stands in the prose once
 * @throws Error when code and prose do not fit
 */
export function composeNotebook(prose: string, code: ReadonlyMap<string, string>, language: Language): Notebook {
  const cells = [...readProse(prose)].map((piece, at) => {
    if (typeof piece === 'string') return codeCell(piece, code);
    return markdownCell(piece.id ?? `text-${String(at)}`, piece.text);
  });
  const ids = cells.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`${language}.md: expected each cell once, got ${twice} twice`);
  const unused = [...code.keys()].find((name) => !ids.includes(`code-${name}`));
  if (unused !== undefined) throw new Error(`${language}.md: expected a place for the cell ${unused}, got none`);
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
      // Colab keeps what is folded here; JupyterLab in the heading itself.
      colab: { collapsed_sections: ids.filter((id) => id.startsWith(SOLUTION)) },
      lang: HTML_LANG[language],
    },
    cells,
  };
}

/** Names of code cells and pieces of Markdown, in their order. A solution's heading stands alone, so that it folds the rest. */
function* readProse(prose: string): Generator<string | { readonly id?: string; readonly text: string }> {
  const openings = [...prose.matchAll(OPENING)];
  const before = prose.slice(0, openings[0]?.index).trim();
  if (before !== '') throw new Error(`expected a cell or a heading first, got ${JSON.stringify(before)}`);
  for (const [i, { 0: line, 1: name, 2: heading, 3: id, index }] of openings.entries()) {
    const text = prose.slice(index + line.length, openings[i + 1]?.index).trim();
    if (name !== undefined) {
      yield name;
      if (text !== '') yield { text };
    } else if (id!.startsWith(SOLUTION)) {
      yield { id: id!, text: heading! };
      if (text !== '') yield { text };
    } else yield { id: id!, text: text === '' ? heading! : `${heading!}\n\n${text}` };
  }
}

function markdownCell(id: string, text: string): MarkdownCell {
  const folded = id.startsWith(SOLUTION) ? { 'jp-MarkdownHeadingCollapsed': true } : {};
  return { cell_type: 'markdown', id, metadata: { id, ...folded }, source: linesOf(text) };
}

function codeCell(name: string, code: ReadonlyMap<string, string>): CodeCell {
  const text = code.get(name);
  if (text === undefined) throw new Error(`cells.py: expected a cell ${name}, got none`);
  const id = `code-${name}`;
  return { cell_type: 'code', id, metadata: { id }, execution_count: null, outputs: [], source: linesOf(text) };
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
