type PluralSuffix = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Base<Key> = Key extends `${infer Stem}_${PluralSuffix}` ? Stem : Key;

/** The same keys as the Chinese strings with free values; `_one` may stand beside `_other`. */
export type Translation<Source> = { readonly [Key in keyof Source]: string } & {
  readonly [Key in keyof Source as Key extends `${string}_other` ? `${Base<Key> & string}_one` : never]?: string;
};
