import type { Language } from './languages.ts';
import * as en from './en/all.ts';
import * as zh from './zh/all.ts';

/** Every namespace with its keys and the Chinese texts, from which the types read keys and placeholders. */
export type Strings = typeof zh;
export type Namespace = keyof Strings;

/** All strings of one language. A misspelt key is a type error. */
export type LanguageStrings = { readonly [N in Namespace]: { readonly [Key in keyof Strings[N]]: string } };

/** All strings of the site. For pages and wrappers at build time: an island gets those it asks for, in one language. */
export const strings: Readonly<Record<Language, LanguageStrings>> = { zh, en };
