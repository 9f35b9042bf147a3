import type { z } from 'astro/zod';

/**
 * The props of a component used in MDX, checked: nothing else looks at what a lesson hands over.
 *
 * @throws Error naming component, prop, what was expected and what came
 */
export function checkProps<Schema extends z.ZodType>(
  component: string,
  schema: Schema,
  props: unknown,
): z.infer<Schema> {
  const result = schema.safeParse(props);
  if (result.success) return result.data;
  const reasons = result.error.issues.map((issue) => `prop ${issue.path.join('.') || 'list'}: ${issue.message}`);
  throw new Error(`<${component}>, ${reasons.join('; ')}; got ${JSON.stringify(props)}`);
}
