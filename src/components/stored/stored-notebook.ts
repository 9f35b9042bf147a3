import { DATA_NAME, NOTEBOOK_NAMES, notebookFiles, type NotebookFiles } from '../../tools/notebook/notebook-files.ts';

export { DATA_NAME, NOTEBOOK_NAMES };

let files: Promise<NotebookFiles> | undefined;

/**
 * The notebook that readers take home, with its data; made once for all pages that offer it. The project's folder is named
 * because this file is moved when the site is built.
 *
 * @throws DataFault when the data are not packed yet
 */
export function storedNotebook(): Promise<NotebookFiles> {
  files ??= notebookFiles(process.cwd());
  return files;
}
