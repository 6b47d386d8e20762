import * as z from 'zod';
import { Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { Document } from '../session/facts.ts';
import { Id, line, prose } from '../text.ts';

const of = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), ...envelopeShape, data });

/** What was approved to be public; publishing again replaces it whole. */
export const Publication = z.object({
  approval: z.object({ number: line(100), on: Day }),
  findings: z.array(Id),
  recommendations: z.array(Id),
  /** Of criticism and contribution: when the drafting agency itself published the draft. */
  draftPublishedOn: Day.optional(),
});
export type Publication = z.infer<typeof Publication>;

export const publicationEventOptions = [
  of('session.published', Publication),
  of(
    'session.publication-withdrawn',
    z.object({ reason: prose(2000), document: Document.optional() }),
  ),
] as const;
