import * as z from 'zod';

const Advisory = z.object({
  module_name: z.string(),
  severity: z.string(),
  title: z.string(),
  url: z.string(),
  vulnerable_versions: z.string(),
});
export type Advisory = z.infer<typeof Advisory>;

const Answer = z.union([
  z.object({ advisories: z.record(z.string(), Advisory) }),
  z.object({ error: z.object({ code: z.string(), message: z.string() }) }),
]);

/** What the registry said, or why it could not be asked. */
export type Audit = { readonly advisories: readonly Advisory[] } | { readonly unasked: string };

/** Reads what `pnpm audit --json` printed. @throws Error for what is neither an answer nor a reason */
export function readAudit(printed: string): Audit {
  const answer = Answer.parse(JSON.parse(printed));
  if ('error' in answer) return { unasked: `${answer.error.code}: ${answer.error.message}` };
  return { advisories: Object.values(answer.advisories) };
}
