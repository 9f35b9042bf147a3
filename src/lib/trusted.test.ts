import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** As a browser with trusted types makes them: objects that are no texts. */
function stubTrustedTypes() {
  const wrap = (make: (text: string) => string) => (text: string) => ({ trusted: make(text) });
  const createPolicy = vi.fn((_: string, rules: Record<string, (text: string) => string>) =>
    Object.fromEntries(Object.entries(rules).map(([name, make]) => [name, wrap(make)])),
  );
  vi.stubGlobal('trustedTypes', { createPolicy });
  return createPolicy;
}

describe.each([
  ['with trusted types', true, (text: string): unknown => ({ trusted: text })],
  ['without', false, (text: string): unknown => text],
])('%s', (_, known, trusted) => {
  it("vouches for the site's own addresses and no others", async () => {
    if (known) stubTrustedTypes();
    const { trustedAddress } = await import('./trusted.ts');
    expect(trustedAddress('/strokes/_astro/worker.js')).toEqual(trusted('/strokes/_astro/worker.js'));
    for (const wrong of ['https://cdn.example/a.js', '//cdn.example/a.js', 'blob:x', 'data:text/javascript,', 'a.js']) {
      expect(() => trustedAddress(wrong), wrong).toThrow(`Expected an address such as /_astro/worker.js, got ${wrong}`);
    }
  });

  it('vouches for HTML of the page', async () => {
    if (known) stubTrustedTypes();
    const { trustedHtml } = await import('./trusted.ts');
    expect(trustedHtml('<b>9</b>')).toEqual(trusted('<b>9</b>'));
  });
});

it('makes one policy, of the name that the pages allow', async () => {
  const createPolicy = stubTrustedTypes();
  await import('./trusted.ts');
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['strokes']);
});
