import { outlineOf, type Outline, type Placed } from './content-outline.ts';
import type { Finding } from './finding.ts';

/** Text files by their path below the repository: `content/zh/linear.mdx`. */
export type Files = Readonly<Record<string, string>>;

/** Props that decide what a component does; the others are text in the page's language. */
const SAME_PROPS = ['id', 'exercise', 'measure', 'tex'] as const;
/** Terms follow each language's own word order. */
const FREE_ORDER: readonly string[] = ['Term'];

/** Slugs, heading ids and components of both languages, and the ids of the terms. */
export function checkLessonPairs(files: Files, glossaryIds: ReadonlySet<string>): Finding[] {
  const lessons = Object.keys(files).filter((path) => /^content\/(zh|en)\/[^/]+\.mdx$/.test(path));
  return lessons.flatMap((path) => {
    const own = outlineOf(files[path]!);
    const terms = checkTerms(path, own, glossaryIds);
    const twin = path.startsWith('content/zh/') ? path.replace('/zh/', '/en/') : path.replace('/en/', '/zh/');
    const twinSource = files[twin];
    if (twinSource === undefined) {
      return [
        ...terms,
        { file: path, line: 1, what: 'twin in the other language', expected: twin, got: 'no such file' },
      ];
    }
    // The pair is compared once; Chinese is the source, so the fault is reported in English.
    if (path.startsWith('content/zh/')) return terms;
    return [...terms, ...comparePair(path, outlineOf(twinSource), own)];
  });
}

function checkTerms(file: string, { components }: Outline, glossaryIds: ReadonlySet<string>): Finding[] {
  return components
    .filter(({ name, props }) => name === 'Term' && !glossaryIds.has(props['id'] ?? ''))
    .map(({ line, props }) => ({
      file,
      line,
      what: 'term',
      expected: 'an id in content/glossary.yaml',
      got: quote(props['id']),
    }));
}

function comparePair(file: string, source: Outline, own: Outline): Finding[] {
  const headings = compareLists(
    file,
    'heading',
    source.headings.map(describeHeading),
    own.headings.map(describeHeading),
  );
  const parts = ({ components }: Outline) =>
    components.filter(({ name }) => !FREE_ORDER.includes(name)).map(describeComponent);
  return [...headings, ...compareLists(file, 'component', parts(source), parts(own))];
}

type Described = Placed<{ readonly text: string }>;

function describeHeading({ depth, id, text, line }: Outline['headings'][number]): Described {
  return { text: `${'#'.repeat(depth)} ${id === null ? `“${text}” without an id` : `[#${id}]`}`, line };
}

function describeComponent({ name, props, line }: Outline['components'][number]): Described {
  const same = SAME_PROPS.filter((prop) => props[prop] !== undefined).map((prop) => ` ${prop}="${props[prop]!}"`);
  return { text: `<${name}${same.join('')}>`, line };
}

/** Only the first difference: what follows it is mostly its echo. */
function compareLists(file: string, what: string, source: readonly Described[], own: readonly Described[]): Finding[] {
  const at = Array.from({ length: Math.max(source.length, own.length) }).findIndex(
    (_, index) => source[index]?.text !== own[index]?.text,
  );
  if (at === -1) return [];
  return [
    {
      file,
      line: own[at]?.line ?? own.at(-1)?.line ?? 1,
      what: `${what} ${String(at + 1)}`,
      expected: source[at] ? `${source[at].text} as on line ${String(source[at].line)} in Chinese` : 'no more of them',
      got: own[at]?.text ?? 'no more of them',
    },
  ];
}

function quote(text: string | undefined): string {
  return text === undefined ? 'nothing' : JSON.stringify(text);
}
