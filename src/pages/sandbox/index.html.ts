import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { FRAME_SCRIPT } from '../../code/.generated/sandbox-scripts.ts';

const hash = createHash('sha256').update(FRAME_SCRIPT).digest('base64');

/**
 * What the sandbox may do: run its own script, and workers made of texts it was handed. Nothing else: no `'self'`, under which a
 * worker could import every script of the site, and no connection. WebAssembly is for learners' TensorFlow.js.
 */
const POLICY = [
  "default-src 'none'",
  `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`,
  'worker-src blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page of the frame in which readers' code runs. It is never shown, and holds nothing but its script. */
export const GET: APIRoute = () =>
  new Response(
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="content-security-policy" content="${POLICY}" />
    <meta name="robots" content="noindex" />
    <title>Strokes sandbox</title>
  </head>
  <body>
    <script>${FRAME_SCRIPT}</script>
  </body>
</html>
`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
