// @ts-check
import { createHash } from 'node:crypto';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { FIRST_PAINT_SCRIPT } from './src/layouts/first-paint.ts';
import { WATCH_ISLANDS_SCRIPT } from './src/layouts/watch-islands.ts';
import { HTML_LANG } from './src/i18n/languages.ts';
import { editionOf, familyOf } from './src/tools/edition.ts';
import { inkClasses } from './src/lib/ink-classes.ts';
import { markdownHeadingIds } from './src/lib/markdown-heading-ids.ts';
import { markdownTableNames } from './src/lib/markdown-table-names.ts';

/** @param {string} source @returns {`sha256-${string}`} */
const cspHash = (source) => `sha256-${createHash('sha256').update(source).digest('base64')}`;

/** `Features.LightDark` of Lightning CSS, which Vite brings along. */
const LIGHT_DARK = 1 << 20;

/** Observable Plot writes this one constant <style> into every chart. */
const PLOT_STYLE_HASH = 'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww=';

// What readers have used stays on their devices, by edition; `OFFLINE=off` takes it back. Nothing is kept in development.
const edition =
  process.argv.includes('build') && process.env.OFFLINE !== 'off'
    ? editionOf(process.cwd(), process.env.BASE_PATH)
    : '';

export default defineConfig({
  site: process.env.SITE || 'https://strokes.example',
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  // Who develops wants to read along; a build says what it built, and what is wrong.
  ...(process.argv.includes('build')
    ? { logger: { entrypoint: new URL('./src/tools/build-logger.ts', import.meta.url) } }
    : {}),
  i18n: {
    locales: ['zh', 'en'],
    defaultLocale: 'zh',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  integrations: [
    mdx(),
    preact(),
    sitemap({
      i18n: { defaultLocale: 'zh', locales: HTML_LANG },
      // The root only sends the reader on to a language.
      filter: (page) => /\/(zh|en)\//.test(new URL(page).pathname),
    }),
  ],
  markdown: {
    // Plain CommonMark misreads Chinese emphasis such as **“梯度”**指向; unified takes the plugin that repairs it.
    processor: unified({ remarkPlugins: [remarkCjkFriendly, markdownHeadingIds, markdownTableNames] }),
    // Code takes its colours from the tokens, so both themes share one HTML.
    shikiConfig: { theme: 'css-variables', transformers: [inkClasses] },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "worker-src 'self'",
        "frame-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        // No text becomes HTML or the address of a script, but what `lib/trusted.ts` vouches for.
        "require-trusted-types-for 'script'",
        'trusted-types strokes',
      ],
      // WebAssembly: the simd engine's kernels.
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [cspHash(FIRST_PAINT_SCRIPT), cspHash(WATCH_ISLANDS_SCRIPT)],
      },
      styleDirective: {
        resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }],
        hashes: [PLOT_STYLE_HASH],
      },
    },
  },
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    // No stylesheet says `light-dark()`, so what would stand in for it is not written into every page.
    css: { lightningcss: { exclude: LIGHT_DARK } },
    define: {
      'import.meta.env.EDITION': JSON.stringify(edition),
      'import.meta.env.EDITION_FAMILY': JSON.stringify(familyOf(process.env.BASE_PATH)),
    },
    worker: { format: 'es' },
    // The oldest that all of the course runs in: the last of them gave modules to workers, or structuredClone.
    // Scripts stay files: cached between pages, and nothing of ours inline but the theme's line.
    build: {
      target: ['chrome98', 'edge98', 'firefox114', 'safari15.4'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What every page with a run on it needs travels together: ten pieces of 200 bytes compress badly alone.
              codeSplitting: {
                groups: [
                  // By itself, so that a page without islands need not take theirs to fetch something later.
                  { name: 'later', test: /vite[/]preload-helper/, priority: 1 },
                  {
                    name: 'parts',
                    test: /src[/](?:islands[/]parts[/](?:Icon|format|store|use-run|use-store|use-announcement|use-ahead|use-later)|runs[/](?:run|life)|datasets[/]mnist-shape)[.]tsx?$/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    optimizeDeps: {
      // Found late, any of these would reload the dev page in the middle of a training run.
      include: [
        '@observablehq/plot',
        'i18next',
        '@noble/hashes/sha2.js',
        '@noble/hashes/utils.js',
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-backend-webgl/dist/base',
      ],
    },
  },
});
