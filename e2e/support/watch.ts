import type { BrowserContext } from '@playwright/test';

/**
 * The growing list of what goes wrong behind the pages of a context and in their workers: console errors, uncaught
 * errors and rejections, violations of the content security policy, requests to other origins.
 */
export async function watchContext(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const troubles: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    troubles.push(`page: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!own) troubles.push(`request: ${request.url()}`);
  });
  await context.addInitScript(reportViolations);
  return troubles;
}

/** In each page and frame: Chromium's own message leaves out what is only reported, and tells a repeated one once. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    console.error(`Content Security Policy: ${effectiveDirective} violated by ${blockedURI}`);
  });
}
