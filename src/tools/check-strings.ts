import type { Finding } from './finding.ts';
import type { Files } from './check-lesson-pairs.ts';

/** Namespace → key → text. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The same keys and the same placeholders in both languages. */
export function checkStringPairs(zh: Catalogue, en: Catalogue, files: Files): Finding[] {
  const namespaces = [...new Set([...Object.keys(zh), ...Object.keys(en)])];
  return namespaces.flatMap((namespace) => {
    const chinese = zh[namespace] ?? {};
    const english = en[namespace] ?? {};
    const at = (language: string, key: string) => place(files, `src/i18n/${language}/${namespace}.ts`, key);
    const missing = Object.keys(chinese)
      .filter((key) => !(key in english))
      .map((key) => ({ ...at('zh', key), what: `key ${key}`, expected: 'the same key in English', got: 'none' }));
    const extra = Object.keys(english)
      // English tells one from many; Chinese does not.
      .filter((key) => !(key in chinese) && !(key.replace(PLURAL, '_other') in chinese))
      .map((key) => ({ ...at('en', key), what: `key ${key}`, expected: 'the same key in Chinese', got: 'none' }));
    const different = Object.keys(english).flatMap((key) => {
      const source = chinese[key] ?? chinese[key.replace(PLURAL, '_other')];
      if (source === undefined) return [];
      const expected = placeholders(source);
      const got = placeholders(english[key]!);
      // "1 image" may leave its number out.
      if (expected === got || key.endsWith('_one')) return [];
      return [{ ...at('en', key), what: `placeholders of ${key}`, expected: expected || 'none', got: got || 'none' }];
    });
    return [...missing, ...extra, ...different];
  });
}

/**
 * Keys that no source names. A key counts as named by its whole text in quotes, as a property (`site.skip`), or by a
 * template with values in it: `status.${state}` names every key that begins with `status.`.
 */
export function checkUnusedKeys(zh: Catalogue, files: Files): Finding[] {
  const sources = Object.entries(files)
    .filter(([path]) => /^(src|e2e)\/.*\.(ts|tsx|astro)$/.test(path) && !/^src\/i18n\/(zh|en)\//.test(path))
    .filter(([path]) => !/\.(test|spec)\.tsx?$/.test(path))
    .map(([, text]) => text);
  const named = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/(['"`])(?<quoted>[\w.-]+)\1|\.(?<property>\w+)\b/g)].map(
        ({ groups }) => groups!['quoted'] ?? groups!['property']!,
      ),
    ),
  );
  const templates = sources
    .flatMap((text) => [...text.matchAll(/`([^`]*\$\{[^`]*)`/g)].map((match) => match[1]!))
    .map((template) => template.split(/\$\{[^}]*\}/))
    .filter((parts) => parts.every((part) => /^[\w.-]*$/.test(part)) && parts.some((part) => part.length >= 3))
    .map((parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+')}$`));
  return Object.entries(zh).flatMap(([namespace, texts]) =>
    Object.keys(texts)
      .map((key) => ({ key, stem: key.replace(PLURAL, '') }))
      .filter(
        ({ key, stem }) => !named.has(key) && !named.has(stem) && !templates.some((template) => template.test(stem)),
      )
      .map(({ key }) => ({
        ...place(files, `src/i18n/zh/${namespace}.ts`, key),
        what: `key ${key}`,
        expected: 'a source that uses it',
        got: 'none',
      })),
  );
}

/**
 * Keys whose text does not say enough to translate it, without a comment directly above that does. Such a text takes
 * values, which the comment names as the text does, `{{name}}`, and no others; or it is a single word, or a piece of a
 * longer text. Comments stand in the Chinese file only, the source of the keys.
 */
export function checkDescriptions(zh: Catalogue, en: Catalogue, files: Files): Finding[] {
  return Object.entries(zh).flatMap(([namespace, texts]) => {
    const file = `src/i18n/zh/${namespace}.ts`;
    const lines = (files[file] ?? '').split('\n');
    return Object.entries(texts).flatMap(([key, text]) => {
      const { line } = place(files, file, key);
      const description = commentAbove(lines, line);
      // A count picks the form of a plural, whether or not the text names it.
      const values = placeholders(key.endsWith('_other') ? `${text}{{count}}` : text);
      const named = placeholders(description);
      if (description !== '' && named !== values) {
        const what = `values in the description of ${key}`;
        return [{ file, line, what, expected: values || 'none', got: named || 'none' }];
      }
      if (description !== '' || (values === '' && !isTerse(text, en[namespace]?.[key] ?? ''))) return [];
      return [{ file, line, what: `key ${key}`, expected: 'a /** description */ directly above', got: 'none' }];
    });
  });
}

/** Whether a text can be read in several ways where it stands alone: so short, or glued to another at one of its ends. */
function isTerse(chinese: string, english: string): boolean {
  if (/^.{0,2}$/u.test(chinese) || /^\S+$/.test(english.trim())) return true;
  return [chinese, english].some((text) => /^[\s,.:;，。：；、]|[\s,:;，：；、]$/.test(text));
}

/** The text of the doc comment that ends on the line above; empty where there is none. */
function commentAbove(lines: readonly string[], line: number): string {
  if (!lines[line - 2]?.trimEnd().endsWith('*/')) return '';
  const above = lines.slice(0, line - 1);
  const start = above.findLastIndex((each) => each.includes('/*'));
  const comment = above.slice(start).join('\n').trim();
  return comment.startsWith('/**') ? comment.slice(3, -2).trim() : '';
}

/** `{{count}} of {{total, number}}` → `{{count}} {{total}}`; the order is each language's own. */
function placeholders(text: string): string {
  const names = [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => `{{${match[1]!}}}`);
  return [...new Set(names)].sort().join(' ');
}

function place(files: Files, file: string, key: string): { file: string; line: number } {
  const escaped = key.replaceAll('.', '\\.');
  const isKey = new RegExp(`^\\s*['"]?${escaped}['"]?:`);
  const index = (files[file] ?? '').split('\n').findIndex((line) => isKey.test(line));
  return { file, line: Math.max(1, index + 1) };
}
