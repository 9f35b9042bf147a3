import { describe, expect, it } from 'vitest';
import { notHere, type NotHereText } from './not-here.ts';

const TEXT: NotHereText = { lang: 'en', title: 'Not here', text: 'These are:', none: 'None is.' };

function page(title: string, address: string): Response {
  return new Response(
    `<!doctype html><title>${title}</title><link rel="canonical" href="https://strokes.example${address}">`,
  );
}

describe('the page in place of one that is not kept', () => {
  it('leads to those that are, as they call themselves', async () => {
    const response = await notHere([page('Data &amp; digits', '/c/en/data/'), page('Home', '/c/en/')], TEXT);
    const html = await response.text();
    expect(html).toContain('<li><a href="/c/en/data/">Data &amp; digits</a></li><li><a href="/c/en/">Home</a></li>');
    expect(html).toContain('<p>These are:</p>');
    expect(html).toContain('<html lang="en">');
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('says so where none is kept', async () => {
    const html = await (await notHere([], TEXT)).text();
    expect(html).toContain('<p>None is.</p>');
    expect(html).not.toContain('<li>');
  });

  it('passes over what is no page of the course', async () => {
    const html = await (await notHere([new Response('<title>Sign in</title>')], TEXT)).text();
    expect(html).toContain('<p>None is.</p>');
  });

  it('leaves what is kept to be read again', async () => {
    const kept = page('Home', '/en/');
    await notHere([kept], TEXT);
    expect(kept.bodyUsed).toBe(false);
  });
});
