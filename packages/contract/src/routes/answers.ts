import * as z from 'zod';
import { Problem } from '../problems/problem.ts';

const json = <Schema extends z.ZodType>(schema: Schema) => ({
  'application/json': { schema },
});

export function answer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: json(schema) };
}

export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

/** Typed without its content: handlers hand on answers that others made. */
const failed: { readonly description: string } = problem(
  'An error of ours; nothing was stored in part',
);

const wait = z.object({
  'retry-after': z.string().optional().meta({ description: 'seconds' }),
});

/**
 * What any route may answer. The gateway refuses some by itself; its answers are worded as ours where
 * the stage's own address leads (`word-refusal.ts`).
 */
const failures = {
  429: { ...problem('Too many requests; wait for `Retry-After` seconds'), headers: wait },
  500: failed,
  503: {
    ...problem('It was not answered in time, or too many ask; with the same key nothing is twice'),
    headers: wait,
  },
};

export const readProblems = {
  400: problem('A parameter is wrong, or does not apply here'),
  401: problem('No valid token'),
  403: problem('The account has no role that reads what is here'),
  404: problem('There is nothing at this address, or nothing that this account may open'),
  ...failures,
};

/** Of routes without a token. */
export const publicProblems = {
  400: problem('A parameter is wrong, or does not apply here'),
  404: problem('There is nothing public at this address'),
  ...failures,
};

export const writeProblems = {
  400: problem('The payload or a header is wrong; nothing was stored'),
  401: problem('No valid token'),
  403: problem('The unit is not in scope'),
  404: problem('There is nothing at this address'),
  409: problem('Not possible in this state, or the record is being written'),
  413: problem('Too large: 128 KB at most'),
  415: problem('Not application/json'),
  422: problem(
    'Contradicts the registers, the rules or an earlier use of the key; nothing was stored',
  ),
  ...failures,
};

export const correctProblems = {
  ...writeProblems,
  412: problem('The record has changed meanwhile'),
  428: problem('If-Match is missing'),
};

export const AsOf = z
  .object({
    position: z.int().meta({ description: 'every event up to this position is in the answer' }),
    until: z.int().optional().meta({
      description: 'events up to here may be in it: they came in while it was read',
    }),
    at: z.iso.datetime(),
  })
  .meta({ id: 'AsOf' });

/** Said of lists, figures and the feed. What is left out of a figure is left out of its records too. */
export const Restricted = z
  .literal(true)
  .optional()
  .meta({
    description: [
      'Something is, or may be, left out for this account: the unit asked for does not lie wholly in',
      'the account’s own subtree (its unit, and the units that one was formed from), or something in',
      'it is of the other side (Front and boards, People’s Council) and not held or not sent out yet.',
      'In a list the latter is told of the entries this page went through, whatever its filters;',
      'in the feed, of the positions this page went through. A figure and its list leave out the same.',
    ].join(' '),
  });

/** A page of what is not for everybody. */
export function readersPageOf<Schema extends z.ZodType>(item: Schema) {
  return z.object({ ...pageOf(item).shape, restricted: Restricted });
}

/** A page of a list: `next` is a relative URL, or null at the end. */
export function pageOf<Schema extends z.ZodType>(item: Schema) {
  return z.object({ items: z.array(item), next: z.string().nullable(), asOf: AsOf });
}

export type Examples = Readonly<Record<string, { summary: string; value: unknown }>>;

/** The payload of a write, with its header. */
export function payload<Schema extends z.ZodType>(schema: Schema, examples?: Examples) {
  const media = examples === undefined ? { schema } : { schema, examples: { ...examples } };
  return { required: true, content: { 'application/json': media } };
}

export const WriteHeaders = z.object({
  // Optional to the schema that reads it: without it there is a problem of its own.
  'idempotency-key': z
    .string()
    .optional()
    .meta({
      ...{ param: { required: true }, pattern: '^[!-~]{1,255}$' },
      description: '1–255 visible ASCII characters: sending again records nothing twice',
    }),
  'personal-text': z.string().optional().meta({
    description:
      '`checked` says that texts which look like a phone number, an identity number or an e-mail were looked at and are none; without it they are pointed out and nothing is stored',
  }),
});
/** Of writes that bring contents in. */
export const ContentHeaders = z.object({
  ...WriteHeaders.shape,
  'no-state-secrets': z
    .string()
    .optional()
    .meta({
      ...{ param: { required: true }, enum: ['confirmed'], example: 'confirmed' },
      description: 'không chứa bí mật nhà nước (Law on Protection of State Secrets 2018)',
    }),
});
export const CorrectHeaders = z.object({
  ...WriteHeaders.shape,
  'if-match': z
    .string()
    .optional()
    .meta({ param: { required: true }, description: 'the ETag that was looked at, or `*`' }),
});
/** Of corrections whose texts are contents again. */
export const CorrectContentHeaders = z.object({
  ...CorrectHeaders.shape,
  ...ContentHeaders.shape,
});

export const security = [{ token: [] }];
