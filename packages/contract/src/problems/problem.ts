import * as z from 'zod';

export const Texts = z.object({ vi: z.string(), en: z.string() });

/** RFC 9457 problem details, with a stable code and its text in Vietnamese and English. */
export const Problem = z
  .object({
    type: z.string().meta({ description: 'urn:giam-sat:problem:<code>' }),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    en: z.object({ title: z.string(), detail: z.string() }),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional().meta({ description: 'JSON pointer into the payload' }),
          parameter: z.string().optional().meta({ description: 'name of a query parameter' }),
          header: z.string().optional(),
          code: z.string(),
          vi: z.string(),
          en: z.string(),
        }),
      )
      .optional(),
    instance: z.string().optional().meta({
      description: 'urn:giam-sat:request:<Request-Id>; not of a 404, which is the same for all',
    }),
    possible: z.array(z.string()).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
export type ProblemError = NonNullable<Problem['errors']>[number];
