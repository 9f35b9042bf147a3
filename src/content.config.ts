import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** Says what a field should hold and what stands there. */
const expecting = (what: string) => ({
  error: (issue: { readonly input?: unknown }) =>
    `expected ${what}, found ${issue.input === undefined ? 'nothing' : JSON.stringify(issue.input)}`,
});

const line = (what: string) => z.string(expecting(what)).trim().min(1, expecting(what));

const title = line('a title');
const summary = line('a summary of one line');

/** `zh/linear.mdx` has the id `zh/linear`. */
const generateId = ({ entry }: { readonly entry: string }) => entry.replace(/\.mdx$/, '');

/** Pages of text beside the course; every other page in `content` is a lesson. */
const TEXTS = ['about', 'engines'];

const lessons = defineCollection({
  loader: glob({ base: './content', pattern: ['{zh,en}/*.mdx', ...TEXTS.map((slug) => `!*/${slug}.mdx`)], generateId }),
  schema: z.strictObject({
    title,
    /** One line: the home page's list and the meta description. */
    summary,
    /** The opening paragraph. */
    lede: line('an opening paragraph'),
    lesson: z
      .number(expecting('a lesson number from 1 to 5'))
      .int(expecting('a lesson number from 1 to 5'))
      .min(1, expecting('a lesson number from 1 to 5'))
      .max(5, expecting('a lesson number from 1 to 5')),
    minutes: z.number(expecting('whole minutes')).int(expecting('whole minutes')).positive(expecting('whole minutes')),
    objectives: z
      .array(line('an objective'), expecting('a list of objectives'))
      .min(1, expecting('at least one objective')),
  }),
});

const texts = defineCollection({
  loader: glob({ base: './content', pattern: TEXTS.map((slug) => `{zh,en}/${slug}.mdx`), generateId }),
  schema: z.strictObject({ title, summary }),
});

const inOneLanguage = z.strictObject({ term: line('a term'), text: line('an explanation') });

const glossary = defineCollection({
  loader: file('./content/glossary.yaml'),
  schema: z.strictObject({ id: line('an id'), zh: inOneLanguage, en: inOneLanguage }),
});

export const collections = { lessons, texts, glossary };
