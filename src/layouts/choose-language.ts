/** Sends the reader of the root page on: Chinese for whoever reads any Chinese before English, English for all others. */
const preferred = navigator.languages.find((tag) => /^(zh|yue|en)\b/i.test(tag)) ?? 'en';
const language = preferred.toLowerCase().startsWith('en') ? 'en' : 'zh';
const link = document.querySelector<HTMLAnchorElement>(`[data-language="${language}"]`);
// Replaced, so that going back does not lead into the same choice again.
if (link) location.replace(link.href + location.search + location.hash);
