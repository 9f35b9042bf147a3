/** A stretch of the text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands at a line of the code, in words. */
export interface LineNote {
  readonly line: number;
  /** Something is right, or wrong. */
  readonly tone: 'good' | 'bad';
  readonly text: string;
  readonly columns: readonly [from: number, to: number] | null;
  readonly repair: { readonly label: string; readonly text: string } | null;
}

/** What the editor shows besides the text. */
export interface EditorMarks {
  /** Numbers that have a knob; `moved` where they differ from the starter's. */
  readonly knobs: readonly (Stretch & { readonly moved: boolean })[];
  readonly notes: readonly LineNote[];
}

/** A name the editor offers while the reader types, with what is said of it. */
export interface Offer {
  readonly name: string;
  readonly kind: 'function' | 'argument' | 'value';
  /** How it is written. */
  readonly written: string;
  readonly says: string;
}

export interface EditorOptions {
  readonly text: string;
  readonly label: string;
  readonly offers: readonly Offer[];
  readonly onText: (text: string) => void;
  readonly onRun: () => void;
}

/** What both the editor and the plain field can do. */
export interface EditorHandle {
  /** One change that undo takes back; positions beyond the text mean its end. */
  change(stretch: Stretch, insert: string): void;
  /** Puts the caret where it is, over what is selected. */
  type(insert: string): void;
  replace(text: string): void;
  mark(marks: EditorMarks): void;
  setReadOnly(readOnly: boolean): void;
  /** @param line from 1; where the caret is when left out */
  focus(line?: number, column?: number): void;
  destroy(): void;
}
