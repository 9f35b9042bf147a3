import { readStored, writeStored } from './stored.ts';

/** JSON list of the slugs of finished lessons. */
const DONE_KEY = 'strokes:done';
/** An island can finish a lesson: `document.dispatchEvent(new CustomEvent('strokes:lesson-done'))`. */
const LESSON_DONE = 'strokes:lesson-done';

/** Shows the marks of finished lessons, and finishes the open one when its end is seen or an island says so. */
export function trackDoneLessons(): void {
  showMarks();
  const slug = document.body.dataset['lesson'];
  const end = document.querySelector('[data-lesson-end]');
  if (!slug || !end) return;
  const finish = () => {
    finishLesson(slug);
    seen.disconnect();
  };
  const seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) finish();
  });
  seen.observe(end);
  document.addEventListener(LESSON_DONE, finish);
}

function doneLessons(): string[] {
  try {
    const list: unknown = JSON.parse(readStored(DONE_KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((slug) => typeof slug === 'string') : [];
  } catch {
    return [];
  }
}

function finishLesson(slug: string): void {
  const done = doneLessons();
  if (!done.includes(slug)) writeStored(DONE_KEY, JSON.stringify([...done, slug]));
  showMarks();
}

function showMarks(): void {
  const done = doneLessons();
  for (const mark of document.querySelectorAll<HTMLElement>('[data-done-mark]')) {
    mark.hidden = !done.includes(mark.dataset['doneMark'] ?? '');
  }
}
