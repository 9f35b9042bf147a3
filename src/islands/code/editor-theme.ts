import { EditorView } from '@codemirror/view';

/** The editor in the page's own tokens, which reach into its shadow root. */
export const EDITOR_THEME = EditorView.theme({
  '&': {
    border: '1px solid var(--mark)',
    background: 'var(--paper)',
    color: 'var(--ink)',
    font: '400 0.875rem / 1.75 var(--mono)',
  },
  '&.cm-focused': { outline: '2px solid var(--vermilion)', outlineOffset: '3px' },
  '.cm-scroller': { font: 'inherit', lineHeight: 'inherit' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--vermilion)' },
  '.cm-cursor': { borderLeft: '2px solid var(--vermilion)' },
  '.cm-line': { padding: '0 0.75rem 0 2ch', textIndent: '-2ch' },
  '.cm-gutters': { background: 'transparent', color: 'var(--ink-soft)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': {
    minWidth: '2.75rem',
    padding: '0 0.9rem 0 0',
    fontSize: '0.8125rem',
    fontVariantNumeric: 'tabular-nums',
  },
  '.cm-activeLine': { background: 'color-mix(in srgb, var(--ink) 5%, transparent)' },
  '.cm-activeLineGutter': { background: 'transparent', color: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--ink) 18%, transparent) !important',
  },
  '.cm-matchingBracket': { background: 'color-mix(in srgb, var(--ink) 14%, transparent)' },
  '.bound': { borderBottom: '2px solid var(--ink)', paddingBottom: '1px' },
  '.moved': { background: 'color-mix(in srgb, var(--ink) 9%, transparent)' },
  '.bad': { textDecoration: 'underline wavy var(--vermilion) 1.5px', textUnderlineOffset: '0.3em' },
  '.bad-line, .at-line.bad': {
    background: 'color-mix(in srgb, var(--vermilion) 8%, transparent)',
    boxShadow: 'inset 3px 0 0 var(--vermilion)',
  },
  '.good-line, .at-line.good': {
    background: 'color-mix(in srgb, var(--ink) 5%, transparent)',
    boxShadow: 'inset 3px 0 0 var(--ink)',
  },
  '.at-line': {
    font: '400 0.9375rem / 1.6 var(--sans)',
    padding: '0.25rem 1rem 0.75rem 2ch',
    whiteSpace: 'normal',
  },
  '.at-line p': { margin: '0', fontWeight: '600' },
  '.at-line.bad p': { color: 'var(--vermilion)' },
  '.at-line button': {
    minHeight: '2.5rem',
    marginTop: '0.5rem',
    padding: '0 0.875rem',
    border: '1px solid var(--mark)',
    borderRadius: '2px',
    background: 'var(--surface)',
    color: 'var(--ink)',
    font: '400 0.875rem / 1 var(--mono)',
    cursor: 'pointer',
  },
  '.cm-tooltip': {
    background: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--mark)',
    borderRadius: '2px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: '400 0.8125rem / 1.7 var(--mono)', maxHeight: '12rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--ink)', color: 'var(--paper)' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'inherit', opacity: '0.75' },
  '.cm-completionInfo, .offer': {
    font: '400 0.8125rem / 1.55 var(--sans)',
    padding: '0.5rem 0.75rem',
    maxWidth: '24rem',
  },
  '.offer code': { font: '400 0.8125rem / 1.7 var(--mono)' },
  '.offer p': { margin: '0', color: 'var(--ink-soft)' },
});
