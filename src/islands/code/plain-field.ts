import type { EditorHandle, EditorOptions } from './editor-handle.ts';

/**
 * The editor where the real one cannot be shown: a text area that does the same, without marks. What is wrong with a line is
 * said below it by the cell.
 */
export function createPlainField(host: HTMLElement, { text, label, onText, onRun }: EditorOptions): EditorHandle {
  const area = document.createElement('textarea');
  area.className = 'plain-code';
  area.value = text;
  area.rows = text.split('\n').length + 1;
  area.spellcheck = false;
  area.setAttribute('aria-label', label);
  area.setAttribute('autocapitalize', 'off');
  area.setAttribute('translate', 'no');
  const heard = () => {
    onText(area.value);
  };
  area.addEventListener('input', heard);
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    onRun();
  });
  host.replaceChildren(area);
  const insert = (from: number, to: number, put: string) => {
    area.setRangeText(put, Math.min(from, area.value.length), Math.min(to, area.value.length), 'end');
    heard();
  };
  return {
    change({ from, to }, put) {
      insert(from, to, put);
    },
    type(put) {
      insert(area.selectionStart, area.selectionEnd, put);
      area.focus();
    },
    replace(next) {
      insert(0, area.value.length, next);
    },
    mark: () => undefined,
    setReadOnly(readOnly) {
      area.readOnly = readOnly;
    },
    focus(line, column = 0) {
      if (line !== undefined) {
        const before = area.value.split('\n').slice(0, line - 1);
        const at = before.reduce((sum, each) => sum + each.length + 1, 0) + column;
        area.setSelectionRange(at, at);
      }
      area.focus();
    },
    destroy() {
      area.remove();
    },
  };
}
