import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fetch } from '../datasets/fetch-bytes.ts';
import { createLibrary, sourcesBy, type Library } from '../runs/library.ts';

/**
 * A `fetch` that answers from a folder, so that the command line loads data by the same code as the page.
 * Only the last part of the address counts; a file that is not there is a 404, as on a server.
 */
export function fileFetch(folder: string): Fetch {
  return async (url, { signal }) => {
    const file = decodeURIComponent(url.split(/[?#]/, 1)[0]!.split('/').at(-1)!);
    if (/[/\\]|^\.*$/.test(file)) return new Response(null, { status: 404 });
    try {
      return new Response(new Uint8Array(await readFile(join(folder, file), { signal })));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Response(null, { status: 404 });
      throw error;
    }
  };
}

/** The course's datasets out of the folder where `pack-data.ts` put the shards. */
export function packedLibrary(folder: string): Library {
  return createLibrary(sourcesBy({ dataUrl: '/', fetch: fileFetch(folder) }));
}
