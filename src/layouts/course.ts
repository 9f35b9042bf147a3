import { getCollection, type CollectionEntry } from 'astro:content';
import { otherLanguage, type Language } from '../i18n/languages.ts';
import { strings } from '../i18n/strings.ts';
import { sitePath } from '../lib/site-path.ts';

/** A line of the course's table of contents. */
export interface CourseLine {
  readonly slug: string;
  /** 1 to 5. */
  readonly number: number;
  readonly title: string;
  /** The title in the other language. */
  readonly counterpart: string;
  readonly summary: string;
  /** Missing for a lesson that is announced and not written yet. */
  readonly link?: { readonly href: string; readonly minutes: number };
}

/** The fifth lesson is announced in the navigation before it exists. */
const ANNOUNCED = { slug: 'your-digit', number: 5 };

/** All lessons of one language in their order, the announced one last. */
export async function courseIn(language: Language): Promise<readonly CourseLine[]> {
  const lessons = await getCollection('lessons');
  const written = lessons
    .filter((lesson) => lesson.id.startsWith(`${language}/`))
    .map((lesson) => lineOf(lesson, lessons));
  const announced = written.some((line) => line.slug === ANNOUNCED.slug) ? [] : [announcedIn(language)];
  return [...written, ...announced].sort((a, b) => a.number - b.number);
}

/** `zh/linear` has the slug `linear`. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** A lesson's number as the language writes it: 二, 2. */
export function numeral(language: Language, number: number): string {
  return language === 'zh' ? '零一二三四五六七八九'.charAt(number) : String(number);
}

function lineOf(lesson: CollectionEntry<'lessons'>, all: readonly CollectionEntry<'lessons'>[]): CourseLine {
  const slug = slugOf(lesson.id);
  const language: Language = lesson.id.startsWith('en/') ? 'en' : 'zh';
  const counterpart = all.find((other) => other.id === `${otherLanguage(language)}/${slug}`);
  return {
    slug,
    number: lesson.data.lesson,
    title: lesson.data.title,
    counterpart: counterpart?.data.title ?? '',
    summary: lesson.data.summary,
    link: { href: sitePath(`${language}/${slug}/`), minutes: lesson.data.minutes },
  };
}

function announcedIn(language: Language): CourseLine {
  const title = 'yourDigit.title';
  return {
    ...ANNOUNCED,
    title: strings[language].site[title],
    counterpart: strings[otherLanguage(language)].site[title],
    summary: strings[language].site['yourDigit.summary'],
  };
}
