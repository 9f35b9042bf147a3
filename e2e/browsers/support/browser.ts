import type { InPage } from './in-page.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What runs in the page: its source is sent there, so it may use nothing but its arguments. */
export type PageFunction<A extends readonly Json[], R> = (page: InPage, ...args: A) => R | Promise<R>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A window of a browser, driven from outside: the little that a reader does and a test looks at. */
export interface Window {
  open(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  /** @returns what the function gives, once it is settled */
  call<A extends readonly Json[], R>(fn: PageFunction<A, R>, ...args: A): Promise<R>;
  /** Presses the pointer's first button at a place of the viewport, in CSS pixels. */
  press(point: Point): Promise<unknown>;
  /** Presses keys one after another; see `keyActions`. */
  type(keys: string): Promise<unknown>;
  /** What went wrong behind the page, as far as the browser tells. */
  readonly troubles: readonly string[];
  close(): Promise<unknown>;
}

/** A browser that was started; each window has a storage of its own. */
export interface Browser {
  openWindow(): Promise<Window>;
  close(): Promise<unknown>;
}
