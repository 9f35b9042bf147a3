/** What stands in place of a page that is not kept, in both languages. */
export type NotHereTexts = Readonly<Record<'zh' | 'en', NotHereText>>;

export interface NotHereText {
  /** For `lang`. */
  readonly lang: string;
  readonly title: string;
  readonly text: string;
  /** Where no page is kept. */
  readonly none: string;
}

/**
 * The page in place of one that is not on the device: those that are.
 *
 * @param pages all that are kept
 */
export async function notHere(pages: readonly Response[], text: NotHereText): Promise<Response> {
  const links: string[] = [];
  for (const page of pages) {
    // Both texts are taken out of the course's own pages as they stand there, escaped already.
    const html = await page.clone().text();
    const title = /<title>([^<]+)</.exec(html)?.[1];
    const address = /<link rel="canonical" href="https?:\/\/[^/"]+(\/[^"]*)"/.exec(html)?.[1];
    if (title && address) links.push(`<li><a href="${address}">${title}</a></li>`);
  }
  const html = `<!doctype html><html lang="${text.lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${text.title}</title><main style="max-width:36rem;margin:15vh auto;padding:0 1.5rem;font:1.1rem/1.7 system-ui,sans-serif"><h1>${text.title}</h1><p>${links.length > 0 ? text.text : text.none}</p><ul>${links.join('')}</ul></main></html>`;
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
