import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { normaliseBase, siteServer } from '../../../src/tools/site-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the course, ending in a slash. */
    readonly site: string;
    /** Whether it is what was built here. */
    readonly builtHere: boolean;
  }
}

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** Before all tests: the course at BASE_URL, or what was built here, served until they are over. */
export default async function serveSite({ provide }: TestProject): Promise<(() => void) | undefined> {
  const given = process.env['BASE_URL'];
  if (given) {
    provide('site', given.replace(/\/*$/, '/'));
    provide('builtHere', false);
    return undefined;
  }
  const base = normaliseBase(process.env['BASE_PATH']);
  const server = siteServer(DIST, base);
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as { readonly port: number }).port);
    });
  });
  provide('builtHere', true);
  provide('site', `http://127.0.0.1:${port}${base}/`);
  return () => void server.close();
}
