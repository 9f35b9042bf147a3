import type { Language } from '../../i18n/languages.ts';

/** `# %% name` opens a cell. */
const CELL = /^# %% ([a-z][a-z-]*)$/m;
/** A line of comment for the readers of one language. */
const COMMENT = /^( *)# (zh|en): (.*)$/;
/** A text in both languages: `_("中文", "English")`. */
const TEXT = /(?<!\w)_\(\s*("(?:[^"\\]|\\.)*"),\s*("(?:[^"\\]|\\.)*"),?\s*\)/g;

/**
 * Reads the code cells of the notebook as the readers of a language get them.
 *
 * @param source `content/notebook/cells.py`
 * @returns code by the cell's name
 * @throws Error for a name that stands twice, and for what stands before the first
 * @example
 * readCells('# %% greet\n# zh: 问好\n# en: say hello\nprint(_("你好", "hello"))', 'en')
 * // Map { 'greet' → '# say hello\nprint("hello")' }
 */
export function readCells(source: string, language: Language): ReadonlyMap<string, string> {
  const [before, ...parts] = source.split(CELL);
  if (before!.trim() !== '') throw new Error(`cells.py: expected "# %% name" first, got ${JSON.stringify(before)}`);
  const cells = new Map<string, string>();
  for (let i = 0; i < parts.length; i += 2) {
    const name = parts[i]!;
    if (cells.has(name)) throw new Error(`cells.py: expected each cell once, got ${name} twice`);
    cells.set(name, inLanguage(parts[i + 1]!.trim(), language));
  }
  return cells;
}

function inLanguage(code: string, language: Language): string {
  return code
    .split('\n')
    .flatMap((line) => {
      const [, indent, of, comment] = COMMENT.exec(line) ?? [];
      if (of === undefined) return [line];
      return of === language ? [`${indent!}# ${comment!}`] : [];
    })
    .join('\n')
    .replace(TEXT, (_, zh: string, en: string) => (language === 'zh' ? zh : en));
}
