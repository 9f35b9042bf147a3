import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { strings, type LanguageStrings } from '../i18n/strings.ts';
import { LIFE, RUN_STATES, type RunState } from '../runs/life.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Each change of a drawn state diagram as `from --> to: event`. */
function drawnChanges(markdown: string): string[] {
  const diagram = /```mermaid\nstateDiagram-v2\n([\s\S]*?)```/.exec(markdown)?.[1];
  if (diagram === undefined) throw new Error('Expected a diagram of states, got none');
  // `state "done, stopped" as ended` draws several states as one, and each is reached by the event of its name.
  const groups = new Map(
    [...diagram.matchAll(/^ *state "(.+)" as (\w+)$/gm)].map(([, states, group]) => [group!, states!.split(', ')]),
  );
  const arrows = diagram.split('\n').filter((line) => line.includes('-->') && !line.includes('[*]'));
  return arrows.flatMap((arrow) => {
    const [, from, to, events] = /^ *(\w+) --> (\w+): (.+)$/.exec(arrow) ?? [];
    if (!from || !to || !events) throw new Error(`Expected an arrow such as "idle --> loading: asked", got "${arrow}"`);
    return (groups.get(from) ?? [from]).flatMap((state) =>
      events.split(', ').map((event) => `${state} --> ${groups.get(to)?.includes(event) ? event : to}: ${event}`),
    );
  });
}

describe('the drawn life of a run', () => {
  it('has the changes of the table, each once, and no other', () => {
    const changes = (state: RunState) =>
      Object.entries(LIFE[state]).map(([event, to]) => `${state} --> ${to}: ${event}`);
    expect(drawnChanges(read('docs/how-a-run-works.md')).sort()).toEqual(RUN_STATES.flatMap(changes).sort());
  });
});

describe('the table of faults', () => {
  const rows = read('docs/faults.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it.each(rows.map(([, fault, zh, en]) => ({ fault, zh, en })))('says what the page says: $fault', ({ zh, en }) => {
    const texts = (language: LanguageStrings) => Object.values(language).flatMap((part) => Object.values(part));
    const inChinese = /^「(.+)」$/.exec(zh!)?.[1];
    const inEnglish = /^“(.+)”$/.exec(en!)?.[1];
    expect(inChinese === undefined).toBe(inEnglish === undefined);
    if (inChinese === undefined) return;
    expect(texts(strings.zh)).toContain(inChinese);
    expect(texts(strings.en)).toContain(inEnglish);
  });

  it.each(rows.map(([, fault, , , test]) => ({ fault, test })))('names tests that are there: $fault', ({ test }) => {
    const named = [...test!.matchAll(/`(e2e\/[\w-]+\.spec\.ts)` “([^”]+)”/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, file, title] of named) expect(read(file!)).toContain(title);
  });
});

describe.each([...globSync('docs/**/*.md', { cwd: ROOT }).sort(), 'README.md', 'content/README.md'])('%s', (page) => {
  const text = read(page);

  it('names only files that are there', () => {
    const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/[\w.-]+\.\w+)`/g)].map(([, path]) => path!);
    // From the top or below `src`; NAME stands for any.
    const missing = named.filter(
      (path) => !path.includes('NAME') && !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, 'src', path)),
    );
    expect(missing).toEqual([]);
  });

  it('links only to files that are there', () => {
    const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    const links = [...prose.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path!);
    expect(links.filter((path) => !existsSync(join(ROOT, dirname(page), path)))).toEqual([]);
  });
});
