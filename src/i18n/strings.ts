import type { Language } from './languages.ts';
import * as en from './en/all.ts';
import * as zh from './zh/all.ts';

/** Every namespace with its keys. */
export type Strings = typeof zh;
export type Namespace = keyof Strings;

/** All strings of the site. For pages and wrappers at build time: an island gets one namespace of one language. */
export const strings: Readonly<Record<Language, { readonly [N in Namespace]: Readonly<Record<string, string>> }>> = {
  zh,
  en,
};
