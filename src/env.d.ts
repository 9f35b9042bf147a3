/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Name of the cache of what readers keep of this build; empty in development, and where nothing is to be kept. */
  readonly EDITION: string;
  /** Start of the names of all such caches. */
  readonly EDITION_FAMILY: string;
}

/** What is used of trusted types. The types of the DOM know none: what is trusted is typed as the text that it stands for. */
declare const trustedTypes:
  | undefined
  | {
      createPolicy<Rules extends Readonly<Record<string, (text: string) => string>>>(name: string, rules: Rules): Rules;
    };
