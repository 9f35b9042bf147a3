import type { APIRoute } from 'astro';
import { HTML_LANG, type Language } from '../i18n/languages.ts';
import { strings } from '../i18n/strings.ts';
import { sitePath } from '../lib/site-path.ts';
import { SERVICE_WORKER } from '../offline/.generated/service-worker-script.ts';
import type { Setting } from '../offline/service-worker.ts';

const setting: Setting = {
  family: import.meta.env.EDITION_FAMILY,
  edition: import.meta.env.EDITION,
  base: sitePath(''),
  texts: {
    zh: textOf('zh'),
    en: textOf('en'),
  },
};

function textOf(language: Language): Setting['texts']['zh'] {
  const { site } = strings[language];
  return {
    lang: HTML_LANG[language],
    title: site['notHere.title'],
    text: site['notHere.text'],
    none: site['notHere.none'],
  };
}

/** The service worker, each edition with its name in it, so that browsers see a new one. */
export const GET: APIRoute = () =>
  new Response(`${SERVICE_WORKER}\nstrokesOffline.start(${JSON.stringify(setting)});\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
