import { hydrate } from 'preact';
import type { CodeExerciseId } from '../../exercises/code-exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import { loadTexts } from '../../i18n/load-texts.ts';
import { runsOfCell } from '../parts/runs.ts';
import CodeCell from './CodeCell.tsx';
import { createCell } from './cell.ts';
import usedStyles from './cell-used.css?url';
import { runCode, sandbox } from './run-code.ts';

let styled: Promise<void> | undefined;

/** What only a touched cell needs of styles; without them it works, less well drawn. */
function addStyles(): Promise<void> {
  styled ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = usedStyles;
    link.onload = link.onerror = () => {
      resolve();
    };
    document.head.append(link);
  });
  return styled;
}

/** Brings a cell to life in the markup that the page was built with. */
export async function mountCell(place: Element, id: CodeExerciseId, language: Language): Promise<void> {
  const [cellTexts, lab] = await Promise.all([loadTexts(language, 'cell'), loadTexts(language, 'lab'), addStyles()]);
  const cell = createCell(id, language, {
    storage: () => localStorage,
    now: () => performance.now(),
    runsSoFar: () => runsOfCell(id),
    runCode: (code, parsed, onProgress, mayOpen, signal) => runCode(id, code, parsed, onProgress, mayOpen, signal),
  });
  hydrate(<CodeCell language={language} strings={{ cell: cellTexts, lab }} id={id} cell={cell} />, place);
  sandbox().warmUp();
}
