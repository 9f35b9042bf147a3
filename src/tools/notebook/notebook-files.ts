import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadImages } from '../../datasets/load-images.ts';
import { MNIST_SHAPE, type Images } from '../../datasets/mnist-shape.ts';
import type { SetName } from '../../datasets/manifest.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { fileFetch } from '../read-packed.ts';
import { fillFacts } from './fill-facts.ts';
import { composeNotebook } from './notebook.ts';
import { notebookFacts } from './notebook-facts.ts';
import { npz } from './npz.ts';
import { readCells } from './read-cells.ts';

/** What readers take home: a notebook in each language, and the data that stand beside it. */
export interface NotebookFiles {
  readonly notebooks: Readonly<Record<Language, Buffer>>;
  readonly data: Buffer;
}

export const NOTEBOOK_NAMES: Readonly<Record<Language, string>> = { zh: 'strokes-zh.ipynb', en: 'strokes-en.ipynb' };
export const DATA_NAME = 'strokes-mnist.npz';

/**
 * @param root folder of the project
 * @throws DataFault when the data are not packed yet
 */
export async function notebookFiles(root: string): Promise<NotebookFiles> {
  const read = (name: string) => readFile(join(root, 'content', 'notebook', name), 'utf8');
  const [sample, test, cells] = await Promise.all([imagesOf(root, 'sample'), imagesOf(root, 'test'), read('cells.py')]);
  const facts = notebookFacts({ sample: sample.count, test: test.count }, DATA_NAME);
  const notebooks = await Promise.all(
    LANGUAGES.map(async (language) => {
      const code = readCells(fillFacts(cells, facts), language);
      const notebook = composeNotebook(fillFacts(await read(`${language}.md`), facts), code, language);
      return [language, Buffer.from(`${JSON.stringify(notebook, null, 1)}\n`)] as const;
    }),
  );
  return {
    notebooks: Object.fromEntries(notebooks) as Record<Language, Buffer>,
    data: npz({
      sample_labels: labelsOf(sample),
      sample_images: pixelsOf(sample),
      test_labels: labelsOf(test),
      test_images: pixelsOf(test),
    }),
  };
}

async function imagesOf(root: string, set: SetName): Promise<Images> {
  const fetch = fileFetch(join(root, 'public', 'data'));
  return (await loadImages(set, { baseUrl: '/', fetch, signal: new AbortController().signal })).images;
}

function labelsOf({ count, labels }: Images) {
  return { shape: [count], data: labels };
}

function pixelsOf({ count, inputs }: Images) {
  return { shape: [count, MNIST_SHAPE.inputs], data: inputs };
}
