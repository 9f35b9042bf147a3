/**
 * The only policy that the pages' own allows (`trusted-types` in astro.config.mjs): where a browser knows trusted types, no
 * other text becomes the address of a script or HTML. Elsewhere, and at build, texts stay what they are.
 */
const policy =
  typeof trustedTypes === 'undefined'
    ? undefined
    : trustedTypes.createPolicy('strokes', { createScriptURL: ownAddress, createHTML: (html) => html });

/** The address of a worker's script as `new Worker` takes it; one of the site's own, as the build names it. */
export function trustedAddress(address: string): string {
  return policy ? policy.createScriptURL(address) : ownAddress(address);
}

/** HTML that stood in the page as it was built. */
export function trustedHtml(html: string): string {
  return policy ? policy.createHTML(html) : html;
}

function ownAddress(address: string): string {
  if (!/^\/(?!\/)/.test(address)) throw new Error(`Expected an address such as /_astro/worker.js, got ${address}`);
  return address;
}
