import { join } from 'node:path';
import type { Dataset } from '../../datasets/dataset.ts';
import { packedLibrary } from '../../tools/read-packed.ts';

/** Build time only. The project's folder, because this file is moved when the site is built. */
export const DATA_FOLDER = join(process.cwd(), 'public/data');

const library = packedLibrary(DATA_FOLDER);

/**
 * The images of the course, split as this seed splits them: a figure of them stands in the page before anything is
 * loaded, and the reader's own data replace it.
 *
 * @throws DataFault when the data are not packed yet
 */
export function storedData(seed: number): Promise<Dataset> {
  return library.dataset('mnist-sample', seed, () => undefined);
}
