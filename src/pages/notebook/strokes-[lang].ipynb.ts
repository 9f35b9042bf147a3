import type { APIRoute, GetStaticPaths } from 'astro';
import { storedNotebook } from '../../components/stored/stored-notebook.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';

export const getStaticPaths: GetStaticPaths = () => LANGUAGES.map((lang) => ({ params: { lang } }));

export const GET: APIRoute<object, { lang: Language }> = async ({ params }) =>
  new Response(new Uint8Array((await storedNotebook()).notebooks[params.lang]), {
    headers: { 'Content-Type': 'application/x-ipynb+json' },
  });
