import type * as z from 'zod';

/**
 * Reads a function's environment once, at cold start.
 * @throws Error naming each missing or wrong variable (never its value).
 */
export function readEnv<Shape extends z.ZodObject>(
  schema: Shape,
  source: Readonly<Record<string, string | undefined>> = process.env,
): z.output<Shape> {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`environment: ${wrong.join('; ')}`);
}
