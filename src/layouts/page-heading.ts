/** A heading of the lesson as Astro collects it while rendering. */
export interface PageHeading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}
