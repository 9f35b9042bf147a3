/** Sends the reader of the root page on: Chinese for whoever reads Chinese before English, English for all others. */
const preferred = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag)) ?? 'en';
const language = preferred.toLowerCase().startsWith('zh') ? 'zh' : 'en';
const link = document.querySelector<HTMLAnchorElement>(`[data-language="${language}"]`);
// Replaced, so that going back does not lead into the same choice again.
if (link) location.replace(link.href + location.search + location.hash);
