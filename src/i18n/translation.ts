type PluralSuffix = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
/** A key as it is asked for: without the suffix that tells one from many. */
export type Stem<Key> = Key extends `${infer Base}_${PluralSuffix}` ? Base : Key;

/** The same keys as the Chinese strings with free values; `_one` may stand beside `_other`. */
export type Translation<Source> = { readonly [Key in keyof Source]: string } & {
  readonly [Key in keyof Source as Key extends `${string}_other` ? `${Stem<Key> & string}_one` : never]?: string;
};
