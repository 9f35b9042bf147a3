/// <reference types="astro/client" />

/** What is used of trusted types. The types of the DOM know none: what is trusted is typed as the text that it stands for. */
declare const trustedTypes:
  | undefined
  | {
      createPolicy<Rules extends Readonly<Record<string, (text: string) => string>>>(name: string, rules: Rules): Rules;
    };
