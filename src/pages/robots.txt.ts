import type { APIRoute } from 'astro';
import { sitePath } from '../lib/site-path.ts';

/** Generated, because the sitemap's address must be absolute and the site's address is set at build time. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(sitePath('sitemap-index.xml'), site).href}\n`);
