import type {
  AreaYOptions,
  DotOptions,
  LineYOptions,
  PlotOptions,
  RectOptions,
  RuleXOptions,
  RuleYOptions,
  TextOptions,
} from '@observablehq/plot';

/** One data row of a mark; its options name the columns. */
export type Datum = Readonly<Record<string, number | string>>;

/** A Plot mark as plain data: `draw.ts` calls the function of that name. So charts need no Plot to be made or tested. */
export type MarkSpec =
  | { readonly kind: 'lineY'; readonly data: readonly Datum[]; readonly options: LineYOptions }
  | { readonly kind: 'areaY'; readonly data: readonly Datum[]; readonly options: AreaYOptions }
  | { readonly kind: 'dot'; readonly data: readonly Datum[]; readonly options: DotOptions }
  | { readonly kind: 'rect'; readonly data: readonly Datum[]; readonly options: RectOptions }
  | { readonly kind: 'ruleX'; readonly data: readonly Datum[]; readonly options: RuleXOptions }
  | { readonly kind: 'ruleY'; readonly data: readonly Datum[]; readonly options: RuleYOptions }
  | { readonly kind: 'text'; readonly data: readonly Datum[]; readonly options: TextOptions };

/** The numbers behind a chart, as text ready to be shown. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart before it is drawn: plain data, the same on the server and in the browser. */
export interface ChartSpec {
  readonly options: Omit<PlotOptions, 'marks' | 'document'>;
  /** From the back to the front. */
  readonly marks: readonly MarkSpec[];
  /** What the picture is, for `aria-label`. */
  readonly name: string;
  /** What it shows, in one sentence, for `<desc>`. */
  readonly summary: string;
  readonly table: ChartTable;
}
