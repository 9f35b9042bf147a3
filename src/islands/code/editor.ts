import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completeAnyWord,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from '@codemirror/commands';
import { javascriptLanguage } from '@codemirror/lang-javascript';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, StateEffect, StateField, type Range } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
  WidgetType,
  type DecorationSet,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { EditorHandle, EditorMarks, EditorOptions, LineNote, Offer } from './editor-handle.ts';
import { EDITOR_THEME } from './editor-theme.ts';

/** Code is ink: words of the language bold, comments soft, no colours, so that vermilion means an error and nothing else. */
const INK = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.controlKeyword, tags.operatorKeyword], fontWeight: '700' },
  { tag: tags.comment, color: 'var(--ink-soft)' },
]);

const setMarks = StateEffect.define<EditorMarks>();

/** What is wrong with a line, in words below it, with the one repair that is certain. */
class NoteWidget extends WidgetType {
  readonly note: LineNote;

  constructor(note: LineNote) {
    super();
    this.note = note;
  }

  override eq({ note }: NoteWidget): boolean {
    const { text, tone, repair } = this.note;
    return note.text === text && note.tone === tone && note.repair?.label === repair?.label;
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('div');
    box.className = `at-line ${this.note.tone}`;
    const text = document.createElement('p');
    text.textContent = this.note.text;
    box.append(text);
    const { repair, columns, line } = this.note;
    if (repair && columns) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = repair.label;
      button.addEventListener('click', () => {
        const start = view.state.doc.line(line).from;
        view.dispatch({ changes: { from: start + columns[0], to: start + columns[1], insert: repair.text } });
        view.focus();
      });
      box.append(button);
    }
    return box;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const KNOB = Decoration.mark({ class: 'bound' });
const MOVED = Decoration.mark({ class: 'bound moved' });
const BAD = Decoration.mark({ class: 'bad' });
const NOTED_LINE = { good: Decoration.line({ class: 'good-line' }), bad: Decoration.line({ class: 'bad-line' }) };

function decorate({ knobs, notes }: EditorMarks, { doc }: EditorState): DecorationSet {
  const all: Range<Decoration>[] = knobs
    .filter(({ from, to }) => from < to && to <= doc.length)
    .map(({ from, to, moved }) => (moved ? MOVED : KNOB).range(from, to));
  for (const note of notes) {
    if (note.line > doc.lines) continue;
    const line = doc.line(note.line);
    all.push(NOTED_LINE[note.tone].range(line.from));
    const [from, to] = note.columns ?? [0, 0];
    const end = Math.min(line.from + to, line.to);
    if (line.from + from < end) all.push(BAD.range(line.from + from, end));
    all.push(Decoration.widget({ widget: new NoteWidget(note), block: true, side: 1 }).range(line.to));
  }
  return Decoration.set(all, true);
}

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    const told = transaction.effects.find((effect) => effect.is(setMarks));
    return told ? decorate(told.value, transaction.state) : set.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Completion and hover say the same words as the list of what can be called. */
function offering(offers: readonly Offer[]) {
  const byName = new Map(offers.map((offer) => [offer.name, offer]));
  const options = offers.map(({ name, kind, written, says }) => ({
    label: name,
    type: kind,
    detail: written === name ? '' : written.slice(name.length),
    info: says,
  }));
  const complete = (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w$]+/);
    if (!word && !context.explicit) return null;
    return { from: word?.from ?? context.pos, options, validFor: /^[\w$]*$/ };
  };
  const hover = hoverTooltip((view, place) => {
    const word = view.state.wordAt(place);
    const offer = word && byName.get(view.state.sliceDoc(word.from, word.to));
    if (!offer) return null;
    return {
      pos: word.from,
      end: word.to,
      above: true,
      create: () => {
        const dom = document.createElement('div');
        dom.className = 'offer';
        const written = document.createElement('code');
        written.textContent = offer.written;
        const says = document.createElement('p');
        says.textContent = offer.says;
        dom.append(written, says);
        return { dom };
      },
    };
  });
  return [autocompletion({ override: [complete, completeAnyWord], icons: false }), hover];
}

/** How long Tab leaves the editor after Escape. */
const WAY_OUT_MS = 60_000;

/**
 * The editor, in a shadow root of its own: there its styles are adopted sheets, which the page's policy allows.
 *
 * @param host an empty element
 */
export function createEditor(host: HTMLElement, { text, label, offers, onText, onRun }: EditorOptions): EditorHandle {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren();
  const readOnly = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        EditorState.allowMultipleSelections.of(true),
        indentOnInput(),
        indentUnit.of('  '),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        EditorView.lineWrapping,
        javascriptLanguage,
        syntaxHighlighting(INK),
        offering(offers),
        marks,
        readOnly.of(EditorState.readOnly.of(false)),
        EDITOR_THEME,
        EditorView.contentAttributes.of({
          'aria-label': label,
          // A browser's translator would rewrite the code, and its spelling checker underline all of it.
          translate: 'no',
          spellcheck: 'false',
          autocapitalize: 'off',
          autocorrect: 'off',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onText(update.state.doc.toString());
        }),
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              onRun();
              return true;
            },
          },
          {
            key: 'Escape',
            run: (here) => {
              // Not everybody is fast enough for the editor's own two seconds. Any other key ends it.
              here.setTabFocusMode(WAY_OUT_MS);
              return false;
            },
          },
          { key: 'Tab', run: acceptCompletion },
          { key: 'Tab', run: indentMore, shift: indentLess },
          {
            key: 'F8',
            run: ({ dom }) => {
              dom.querySelector<HTMLElement>('.at-line button')?.focus();
              return true;
            },
          },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
          // Left unanswered, the key would reach the editor's own handler, which sets the two seconds again.
          { key: 'Escape', run: () => true },
        ]),
      ],
    }),
  });
  return {
    change({ from, to }, insert) {
      const { length } = view.state.doc;
      view.dispatch({ changes: { from: Math.min(from, length), to: Math.min(to, length), insert } });
    },
    type(insert) {
      view.dispatch(view.state.replaceSelection(insert), { scrollIntoView: true });
      view.focus();
    },
    replace(next) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    mark(told) {
      view.dispatch({ effects: setMarks.of(told) });
    },
    setReadOnly(now) {
      view.dispatch({ effects: readOnly.reconfigure(EditorState.readOnly.of(now)) });
    },
    focus(line, column = 0) {
      if (line !== undefined) {
        const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
        view.dispatch({ selection: { anchor: Math.min(at.from + column, at.to) }, scrollIntoView: true });
      }
      view.focus();
    },
    destroy() {
      view.destroy();
    },
  };
}

/** Whether this browser can show the editor: its styles need sheets that a shadow root adopts. */
export function canShowEditor(): boolean {
  return 'adoptedStyleSheets' in ShadowRoot.prototype;
}
